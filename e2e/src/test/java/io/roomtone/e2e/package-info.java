/// Whole-system stories on real parts, which listen: a known signal goes into a real source, the recording comes back
/// through the public API, and ffmpeg or flac decode it; no code of the product judges the product.
///
/// `World` is the stack that all stories share, `StoryAgent` a real agent process, `HandAgent` an agent that
/// misbehaves, `Ears` what listens. A class is a story; its tests are promises. Two stories go side by side. One
/// that kills a part puts it back and is `@Isolated`, as is one that measures: it runs alone, after the others.
package io.roomtone.e2e;
