/// What services, agents and integrators share: the wire. No framework, no logic beyond names.
package io.roomtone.contracts;
