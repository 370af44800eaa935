/// What this service has to know of others' things, as slim copies fed by the compacted topics: nodes (which
/// are revoked) and the public keys that grants are signed with. An older version never replaces a newer one.
package io.roomtone.library.learn;
