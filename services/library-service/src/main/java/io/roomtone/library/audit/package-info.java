/// Keeps the audit trail of all services: who did what, and who was refused. It is only ever added to.
package io.roomtone.library.audit;
