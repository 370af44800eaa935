package io.roomtone.local.infra;

import java.nio.file.Path;

/// Where the checkout is.
public final class Repository {
    private static final String PROPERTY = "roomtone.root";

    private Repository() {}

    /// From the system property `roomtone.root`, which the build's tests and `./roomtone` set.
    ///
    /// @throws IllegalStateException when it is not set
    public static Path root() {
        var root = System.getProperty(PROPERTY);
        if (root == null)
            throw new IllegalStateException("start it through ./roomtone or Maven: " + PROPERTY + " is not set");
        return Path.of(root).toAbsolutePath().normalize();
    }
}
