package io.roomtone.agent.capture;

import io.roomtone.audio.PcmFormat;

/// One take on a hub: gives its feed the part of the stream that is the take's. Used under the hub's lock.
final class Listener {
    private final Feed feed;
    private final PcmFormat format;
    private final Seam begin;
    private final Seam end;
    private boolean begun;
    private boolean over;

    /// @param begin null = what comes is the take's
    /// @param end null = until it has enough
    Listener(Feed feed, PcmFormat format, Seam begin, Seam end) {
        this.feed = feed;
        this.format = format;
        this.begin = begin;
        this.end = end;
        this.begun = begin == null;
    }

    boolean feeds(Feed other) {
        return feed == other;
    }

    void hear(HubEvent event) {
        if (over) {
            return;
        }
        if (event instanceof HubEvent.Audio audio) {
            hear(audio);
        } else {
            feed.offer(event);
        }
    }

    private void hear(HubEvent.Audio audio) {
        long audioEnd = audio.position() + audio.frames(format);
        long first = begin == null ? audio.position() : begin.position().orElse(audioEnd);
        long last = end == null ? audioEnd : end.position().orElse(audioEnd);
        if (!begun && begin.position().isPresent()) {
            begun = true;
            feed.offer(new HubEvent.Begin(first));
        }
        var part = audio.part(first, last, format);
        if (part != null) {
            feed.offer(part);
        }
        if (end != null && end.position().isPresent() && audioEnd >= last) {
            over = true;
            feed.offer(new HubEvent.Cut(last));
        }
    }
}
