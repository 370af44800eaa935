/// The words for where a job, a recording and a node stand, as they appear on the wire.
///
/// Services keep their own types for deciding (which transition is allowed); these enums are only names.
package io.roomtone.contracts.state;
