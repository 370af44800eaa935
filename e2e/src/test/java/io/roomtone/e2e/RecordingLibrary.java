package io.roomtone.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Belongs to the suite RECORDING_LIBRARY: organisation, playback, manifest, waveform, cache and upload status.
/// `mvn -pl e2e test -Dgroups=RECORDING_LIBRARY` runs it; `docs/baselines.md` says which promise each story holds.
@Tag("RECORDING_LIBRARY")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface RecordingLibrary {}
