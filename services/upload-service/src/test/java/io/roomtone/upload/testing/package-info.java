/// What the tests of this module share. The library is a stand-in here, since it has to fail on demand; the
/// whole-system stories use the real one.
package io.roomtone.upload.testing;
