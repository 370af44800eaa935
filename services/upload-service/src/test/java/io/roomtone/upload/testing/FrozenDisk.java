package io.roomtone.upload.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk that does not answer to who writes, like a network share whose server is away: a loop-mounted file system
/// that was frozen (`fsfreeze`). Needs root.
public final class FrozenDisk implements AutoCloseable {
    // a test that dies must leave no thread behind that nothing can end
    private static final int LONGEST_SECONDS = 60;

    private final Path mount;
    private final Path image;
    private Process watchdog;

    private FrozenDisk(Path mount, Path image) {
        this.mount = mount;
        this.image = image;
    }

    /// Whether such disks can be made here: by root, outside of a container that may not mount.
    public static boolean possible() {
        try (var disk = at(Files.createTempDirectory("disk"))) {
            disk.freeze();
            disk.thaw();
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /// Mounted there, and not frozen yet.
    public static FrozenDisk at(Path mount) {
        try {
            var image = Files.createTempFile("disk", ".img");
            Files.createDirectories(mount);
            run("truncate", "-s", "16M", image.toString());
            run("/usr/sbin/mkfs.ext4", "-q", image.toString());
            run("mount", "-o", "loop", image.toString(), mount.toString());
            return new FrozenDisk(mount, image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void freeze() {
        try {
            watchdog = new ProcessBuilder(
                            "setsid", "sh", "-c", "sleep " + LONGEST_SECONDS + "; /usr/sbin/fsfreeze -u " + mount)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("/usr/sbin/fsfreeze", "-f", mount.toString());
    }

    public void thaw() {
        run("/usr/sbin/fsfreeze", "-u", mount.toString());
        watchdog.destroy();
    }

    @Override
    public void close() {
        run("umount", "-l", mount.toString());
        try {
            Files.delete(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(String.join(" ", command) + ": " + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
