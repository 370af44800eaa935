/// What is on the disk until the library has it, and the one place where the agent's memory lives.
///
/// ```
/// spool/<takeId>/work-order.json   fsynced before the claim is acted on
///                journal.jsonl     append-only, fsynced; everything after a restart is read from it
///                segment-NNN.wav   raw capture, fsynced at least once a second
///                rendition.<ext>   manifest.json
/// ```
/// A take leaves only after the library's receipt for its whole digest. The trap: the journal says where
/// segments begin, their files say how long they are, since a crash comes between the two.
package io.roomtone.agent.spool;
