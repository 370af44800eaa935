/// The library: keeps recordings, their takes and files, and shows and plays them. This package holds the words
/// that its features use; features are the verbs below and import nothing but this package.
///
/// ```
/// job-* ─┐                             ┌─ Standing.after(facts)   pure: how the recording stands now
/// grant ─┼─▶ facts (job, take, rendition) ─▶ RecordingLedger.settle ─▶ row + events, in the same transaction
/// bytes ─┘
/// ```
/// Features only write facts; how a recording stands is always derived from all of them, under the recording's
/// row lock. So order and repetition of events do not matter. The trap: settle is the only place that may write
/// state or publish.
package io.roomtone.library;
