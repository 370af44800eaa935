package io.roomtone.agent.render;

import java.io.IOException;

/// The disk has no room for the rendition now. Time, deliveries or a person make some.
final class NoRoom extends IOException {
    private static final long serialVersionUID = 1L;

    NoRoom(long bytes) {
        super("no room for a rendition of up to %d MiB".formatted((bytes >> 20) + 1));
    }
}
