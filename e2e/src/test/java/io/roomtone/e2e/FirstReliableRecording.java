package io.roomtone.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Belongs to the suite FIRST_RELIABLE_RECORDING: start, claim, capture, cache, playback and download, recovery
/// included.
/// `mvn -pl e2e test -Dgroups=FIRST_RELIABLE_RECORDING` runs it; `docs/baselines.md` says which promise each story
/// holds.
@Tag("FIRST_RELIABLE_RECORDING")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface FirstReliableRecording {}
