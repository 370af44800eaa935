package io.roomtone.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Runs a program to its end.
final class Programs {
    private Programs() {}

    /// What the program wrote; its error output in the failure when it ends with another code than 0.
    static byte[] output(byte[] input, List<String> command) {
        try {
            var process = new ProcessBuilder(command).start();
            var errors = CompletableFuture.supplyAsync(() -> read(process.errorReader()), Programs::onVirtualThread);
            Thread.ofVirtual().start(() -> feed(process, input));
            var output = process.getInputStream().readAllBytes();
            var code = process.waitFor();
            if (code != 0) throw new AssertionError(command + " ended with " + code + ": " + errors.join());
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Memory that a process holds just now (Linux: `VmRSS`).
    static long residentBytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            var line = lines.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many bytes a process has written so far, to files and to others (Linux: `wchar`).
    static long writtenBytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/io"))) {
            var line = lines.filter(l -> l.startsWith("wchar:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void onVirtualThread(Runnable work) {
        Thread.ofVirtual().start(work);
    }

    private static String read(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }

    private static void feed(Process process, byte[] input) {
        try (var out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            // The program ended without reading everything: its exit code tells.
        }
    }
}
