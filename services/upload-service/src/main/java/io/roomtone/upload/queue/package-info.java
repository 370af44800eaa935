/// The queue: what is heard of recordings becomes items, one for each file and policy however often it
/// is heard;
/// people see the items, ask for one by hand, for another try, or for an end.
package io.roomtone.upload.queue;
