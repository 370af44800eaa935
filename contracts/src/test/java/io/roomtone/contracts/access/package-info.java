/// Tests of the permissions and the roles that bundle them.
package io.roomtone.contracts.access;
