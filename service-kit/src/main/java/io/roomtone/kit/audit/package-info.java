/// The audit trail: one event for every privileged action, carried out or refused. An action and its audit
/// event are one transaction; a refusal has a transaction of its own. library-service keeps the trail.
package io.roomtone.kit.audit;
