/// Whole-system stories on real parts, which listen: a known signal goes into a real source, the recording comes back
/// through the public API, and ffmpeg or flac decode it; no code of the product judges the product.
///
/// `World` is the stack that all stories share, `StoryAgent` a real agent process, `HandAgent` an agent that
/// misbehaves, `Ears` what listens. A class is a story; its tests are promises. Stories that kill a part put
/// it back.
package io.roomtone.e2e;
