/// Slugs of `application/problem+json` (RFC 9457) that callers act on. The `type` of a problem is `/problems/` + slug.
package io.roomtone.contracts.problem;
