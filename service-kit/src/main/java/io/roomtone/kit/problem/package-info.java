/// Errors as codes: an enum constant (slug, status, title) thrown with a sentence that says whose fault it
/// is and what to do; one exception type, one mapping to `application/problem+json` (RFC 9457).
package io.roomtone.kit.problem;
