/// `POST /api/jobs/{job}/stop`: before there is audio the job is cancelled; during capture its agent is told,
/// and the partial becomes a completed recording; afterwards nothing changes. All of it is healthy.
package io.roomtone.job.stop;
