package io.roomtone.library.browse;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Query parameters of the list of recordings; each narrows it down.
public class RecordingFilter {
    @QueryParam("text")
    @Parameter(
            description = "Part of the name, a tag, the folder, room, node name or schedule name; upper or lower case")
    String text;

    @QueryParam("state")
    @Parameter(description = "State, any of several: state=cached&state=failed")
    List<String> states;

    @QueryParam("health")
    @Parameter(description = "Health, any of several")
    List<String> health;

    @QueryParam("uploadState")
    @Parameter(description = "How far it has come to its destinations, any of several")
    List<String> uploadStates;

    @QueryParam("nodeId")
    UUID nodeId;

    @QueryParam("scheduleId")
    UUID scheduleId;

    @QueryParam("trackGroupId")
    @Parameter(description = "The recordings of one window; sorted by track unless told otherwise")
    UUID trackGroupId;

    @QueryParam("from")
    @Parameter(description = "Started at this time or later, e.g. 2026-11-24T10:00:00Z")
    String from;

    @QueryParam("to")
    @Parameter(description = "Started before this time")
    String to;

    @QueryParam("folder")
    String folder;

    @QueryParam("tag")
    @Parameter(description = "A tag; with several, all of them")
    List<String> tags;

    @QueryParam("sort")
    @Parameter(
            description =
                    "createdAt, startedAt, name, durationSeconds, state, health or track; with a minus in front for descending. Default -createdAt")
    String sort;
}
