package io.roomtone.audio.pcm;

/// How loud one channel was, in dB against full scale (0 is the loudest, [LevelMeter#FLOOR_DBFS] is silence).
///
/// @param peakDbfs the largest sample
/// @param rmsDbfs root mean square against full scale, so that a sine of full scale reads -3.01
public record Level(double peakDbfs, double rmsDbfs) {}
