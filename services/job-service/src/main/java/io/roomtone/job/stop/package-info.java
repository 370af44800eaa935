/// `POST /api/jobs/{job}/stop`: before there is audio the job is cancelled; during capture its agent is told,
/// and the partial becomes a completed recording; afterwards nothing changes. All of it is healthy.
/// The later tracks of its window are stopped with it.
package io.roomtone.job.stop;
