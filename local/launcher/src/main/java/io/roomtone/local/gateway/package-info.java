/// The one port that people, consoles and agents use: it passes each path on to the part that answers for it.
///
/// Bodies are streamed in both directions as fast as the slower side reads; nothing is buffered, retried or cached.
/// A part that is away is a 503 with `Retry-After`, never a hanging request.
package io.roomtone.local.gateway;
