/// Takes in the manifest of a take: what it really holds, before its bytes come. The first manifest of a
/// recording that nobody has told us of opens it, with what the grant says. A manifest may be corrected until
/// bytes are stored for it.
package io.roomtone.library.manifest;
