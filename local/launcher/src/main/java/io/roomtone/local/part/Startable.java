package io.roomtone.local.part;

/// A part that runs or does not.
public interface Startable {
    /// Starts it and returns when it serves.
    ///
    /// @throws RuntimeException with a message for people when it does not; nothing is left running then
    void start();

    /// Ends it in order. Does nothing when it does not run.
    void stop();

    /// SIGKILL. Does nothing when it does not run.
    void kill();

    boolean isRunning();

    /// Of its process; of this JVM for the gateway.
    ///
    /// @throws IllegalStateException when it does not run
    long pid();
}
