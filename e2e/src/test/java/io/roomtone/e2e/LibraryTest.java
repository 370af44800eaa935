package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithWorld.class)
@RecordingLibrary
class LibraryTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;

    LibraryTest(World world) {
        this.world = world;
    }

    @Test
    void aRecordingIsFoundByEverythingItIsFiledUnderAndItsPicturesShowItsSound() {
        var loudThenSilent = Sound.tone(2, 1, 440, -6).then(Sound.silence(2, 1, 16));
        var mark = "mark-" + UUID.randomUUID();
        try (var agent = world.agent("filed")) {
            agent.plays("filed.wav", loudThenSilent).start();
            var recording = record(agent, mark);
            var found = List.of(
                    "text=" + mark.toUpperCase(java.util.Locale.ROOT),
                    "folder=folder-" + mark,
                    "tag=tag-" + mark,
                    "nodeId=" + agent.nodeId(),
                    "nodeId=" + agent.nodeId() + "&state=cached&uploadState=none");

            for (var filter : found) assertThat(ids(filter)).as(filter).containsExactly(recording);

            assertThat(ids("nodeId=" + agent.nodeId() + "&state=failed")).isEmpty();
            assertThat(ids("text=100%25" + mark))
                    .as("a wildcard is a character")
                    .isEmpty();
            var item = items("text=" + mark).get(0);
            assertThat(loudest(item.get("sparkline"), 0, 30)).isBetween(120, 136);
            assertThat(loudest(item.get("sparkline"), 34, 64)).isZero();
            var waveform = world.vera()
                    .get("/api/recordings/" + recording + "/waveform")
                    .expect(200)
                    .json();
            assertThat(waveform.get("frames").asLong()).isEqualTo(loudThenSilent.frames());
            var highest = waveform.at("/channels/0/max")
                    .valueStream()
                    .mapToInt(JsonNode::asInt)
                    .max();
            assertThat(highest.orElse(0)).isBetween(16_000, 16_500);
        }
    }

    private UUID record(StoryAgent agent, String mark) {
        var start = agent.record("filed.wav", "FLAC");
        var request = new HashMap<String, Object>(Map.of(
                "nodeId", start.nodeId(),
                "interfaceId", start.interfaceId(),
                "profileId", start.profileId(),
                "name", mark,
                "folder", "folder-" + mark,
                "tags", List.of("tag-" + mark)));
        var job = world.oli()
                .create("/api/jobs", request, UUID.randomUUID().toString())
                .as(201, Api.Job.class);
        return world.oli().awaitCached(job.recordingId(), SOON).recordingId();
    }

    private JsonNode items(String filter) {
        return world.vera().get("/api/recordings?" + filter).expect(200).json().get("items");
    }

    private List<UUID> ids(String filter) {
        return items(filter)
                .valueStream()
                .map(item -> UUID.fromString(item.get("recordingId").asText()))
                .toList();
    }

    private static int loudest(JsonNode sparkline, int from, int to) {
        int loudest = 0;
        for (int i = from; i < to; i++)
            loudest = Math.max(loudest, sparkline.get(i).asInt());
        return loudest;
    }
}
