package io.roomtone.kit.live;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/// Something that changes all the time and is worth no event, levels for instance. Read about every second while
/// somebody follows; a note that is missed is gone.
public interface LiveNotes {
    /// The name of the server-sent event; its data is the list of what the follower may see.
    String name();

    Uni<List<Note>> read();

    /// @param data becomes JSON
    record Note(String site, UUID nodeId, Object data) {}
}
