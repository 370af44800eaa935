/// What every service needs and where a difference between services would be a bug: problems, access,
/// what requests hold to, columns, outbox and inbox, audit, paging, idempotency, signed tokens. Anything that only one
/// service needs does
/// not belong here.
package io.roomtone.kit;
