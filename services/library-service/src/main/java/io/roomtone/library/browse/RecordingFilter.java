package io.roomtone.library.browse;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Query parameters of the list of recordings; each narrows it down.
public class RecordingFilter {
    @QueryParam("text")
    @Parameter(description = "Part of the name, folder, room or node name")
    String text;

    @QueryParam("state")
    @Parameter(description = "State, any of several: state=cached&state=failed")
    List<String> states;

    @QueryParam("nodeId")
    UUID nodeId;

    @QueryParam("folder")
    String folder;

    @QueryParam("tag")
    @Parameter(description = "A tag; with several, all of them")
    List<String> tags;

    @QueryParam("sort")
    @Parameter(
            description =
                    "createdAt, startedAt, name, durationSeconds, state or health; with a minus in front for descending. Default -createdAt")
    String sort;
}
