/// `GET /api/person`: what the caller may do at all, in this service and the others. A console asks before anything
/// else, so that it offers no page and sends no request that would be refused, and noted as refused in the audit trail.
package io.roomtone.job.person;
