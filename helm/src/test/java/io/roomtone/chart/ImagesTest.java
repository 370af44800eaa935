package io.roomtone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the images are made of.
class ImagesTest {
    private static final Path IMAGES = Path.of("../deploy/images");
    private static final Pattern COPIED = Pattern.compile("(?m)^COPY (\\S+) ");

    @Test
    void theEngineIsGivenWhatIsCopiedAndNothingElse() throws IOException {
        var ignored = Files.readAllLines(Path.of("../.dockerignore")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var wanted = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(IMAGES, "*.Dockerfile")) {
            for (var file : files) {
                COPIED.matcher(Files.readString(file))
                        .results()
                        .forEach(copied -> wanted.add(
                                "!" + copied.group(1).replace("${SERVICE}", "*").replaceAll("/$", "")));
            }
        }

        assertThat(ignored.getFirst()).isEqualTo("*");
        assertThat(ignored.subList(1, ignored.size())).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void anAgentThatRunsOutOfMemoryEndsAndIsStartedAnew() throws IOException {
        // it has no probe that would find it half dead
        assertThat(Files.readString(IMAGES.resolve("recorder-agent.sh"))).contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(Files.readString(IMAGES.resolve("../systemd/README.md"))).contains("-XX:+ExitOnOutOfMemoryError");
    }
}
