/// What this service has to know of others' things: which upload policies there are, as a slim copy fed by the
/// compacted topic, so that a start that names none of them is refused and no copy is lost without a word. An older
/// version never replaces a newer one.
package io.roomtone.job.learn;
