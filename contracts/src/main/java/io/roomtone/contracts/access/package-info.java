/// Who may do what: permissions, the roles that bundle them, and the names of the token claims that carry scope.
package io.roomtone.contracts.access;
