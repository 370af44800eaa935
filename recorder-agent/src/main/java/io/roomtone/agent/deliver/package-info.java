/// The rendition's way to the library, under the take's grant alone: the node's own token may be long gone.
///
/// ```
/// manifest -> PUT whole -> receipt
///                |break
///                v
///             HEAD: durable offset -> PATCH the rest -> receipt      (404: PUT whole)
/// ```
/// Tried for ever, since audio is never given up; only what the library will never take stays in the spool and
/// is said.
package io.roomtone.agent.deliver;
