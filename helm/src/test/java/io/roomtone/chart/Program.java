package io.roomtone.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/// A real program that was run to its end.
///
/// @param said on both of its outputs
record Program(int status, String said) {
    static Program run(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Program(process.waitFor(), said);
    }
}
