/// The right to report about a job, kept by renewals from the claim to the last word.
///
/// ```
/// (reservation: silent until its start)
/// renew (claimed | recording | finalizing) ... -> delivered + digest | failure -> told
///    answers: continue, stop, cancel -> journal;  lost -> no more reports, the audio is delivered all the same
/// ```
/// No answer at all changes nothing: an outage of the control plane never costs audio.
package io.roomtone.agent.lease;
