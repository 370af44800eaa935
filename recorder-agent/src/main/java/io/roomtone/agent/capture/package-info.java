/// From the device to the spool.
///
/// ```
/// program or file -> PipeReader -> CaptureHub -> Listener, Feed -> TakeCapture -> spool
///                                  one per interface               one per take
///                                  Seam: the cut from one track of a window to the next
/// ```
/// Frames are the clock: positions go on by the frames that came, and jump only over an interruption, by the
/// monotonic clock. A program is judged by its bytes and its source, never by its exit code. The trap:
/// everything between the device and a feed must never wait for a disk, a take or the network, so this runs on
/// platform threads (virtual ones share their carriers with whatever else is busy).
package io.roomtone.agent.capture;
