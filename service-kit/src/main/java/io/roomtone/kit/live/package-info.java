/// What just changed, told to consoles by server-sent events. A service has one resource method:
///
/// ```
/// @GET @Path("/live") @Produces(MediaType.SERVER_SENT_EVENTS)
/// @Needs(permission = Permission.RECORDING_READ, action = "job.live")
/// public Multi<OutboundSseEvent> live(@HeaderParam("Last-Event-ID") String last, @Context Sse sse) {
///     return feed.follow(current.caller(), TYPES, last, sse);
/// }
/// ```
///
/// The feed reads the outbox, so it is the same on every instance and does not need the broker. The cursor is
/// the transaction and the row: rows are shown once every older transaction of the service's database has
/// ended, so a slow one is not skipped. A message names what changed, never how: the reader fetches it, within
/// its own rights.
///
/// | event | means |
/// |---|---|
/// | `hello` | follow from here |
/// | `changed` | what changed |
/// | `position` | nothing changed up to here; every 15 s, so that who comes back need not start over |
/// | `reset` | changes were missed: fetch everything again |
package io.roomtone.kit.live;
