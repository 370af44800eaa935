package io.roomtone.audio.codec;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;

/// Closes what is given up anyway: a failure changes nothing any more, but may explain an earlier one.
final class Quietly {
    private static final System.Logger LOG = System.getLogger(Quietly.class.getName());

    private Quietly() {}

    static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "An abandoned encoder's file did not close", e);
        }
    }
}
