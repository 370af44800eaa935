package io.roomtone.local.command;

/// What happens when a person presses Ctrl-C (or the system asks the JVM to end).
final class CtrlC {
    private static final long LAST_WORDS_MILLIS = 3_000;

    private CtrlC() {}

    /// Runs an action then, and lets the calling thread say its last words: the JVM would not wait for it.
    static void ends(Runnable action) {
        var speaker = Thread.currentThread();
        var ending = new Thread(
                () -> {
                    action.run();
                    awaitLastWords(speaker);
                },
                "ctrl-c");
        Runtime.getRuntime().addShutdownHook(ending);
    }

    private static void awaitLastWords(Thread speaker) {
        try {
            speaker.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
