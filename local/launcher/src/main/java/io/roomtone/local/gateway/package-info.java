/// The one port that people, consoles and agents use: it passes each path on to the part that answers for it.
///
/// Bodies are streamed in both directions as fast as the slower side reads; nothing is buffered or cached, and event
/// streams flow. Several instances of a part take turns; one that takes no connection is passed over, but a request
/// that was sent on is never sent again. A part that is away is a 503 with `Retry-After`, never a hanging request.
/// What belongs to no part is the console's.
package io.roomtone.local.gateway;
