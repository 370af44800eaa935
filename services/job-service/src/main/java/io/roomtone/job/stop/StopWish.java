package io.roomtone.job.stop;

/// How far a stop goes.
///
/// @param laterTracks false = the later tracks of the window are recorded all the same; null = they are stopped too
record StopWish(Boolean laterTracks) {
    static final StopWish ALL = new StopWish(null);

    boolean goesOn() {
        return laterTracks == null || laterTracks;
    }
}
