/// Hears how far cache files have come to their destinations, keeps a slim copy of each upload item, and lets the
/// ledger say what that means for the recording. A newer state of an item is never replaced by an older one.
package io.roomtone.library.upload;
