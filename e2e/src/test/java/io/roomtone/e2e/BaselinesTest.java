package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.local.infra.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/// `docs/baselines.md` points at tests that are there, under the suite that they belong to.
class BaselinesTest {
    private static final Pattern SUITE = Pattern.compile("^## ([A-Z_]+)$");
    private static final Pattern STORY = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    /// @param suite heading under which it stands
    private record Named(String suite, String type, String method) {}

    @Test
    void everyPromisePointsAtAStoryOfItsSuite() throws Exception {
        var named = named();

        assertThat(named).isNotEmpty();
        for (var story : named) {
            var type = Class.forName("io.roomtone.e2e." + story.type());
            assertThat(suites(type)).as(story.toString()).contains(story.suite());
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(java.lang.reflect.Method::getName))
                    .as(story.toString())
                    .contains(story.method());
        }
    }

    @Test
    void everyStoryOfASuiteHoldsAPromise() throws IOException {
        var named = new TreeSet<>(named().stream().map(Named::type).toList());

        assertThat(named).containsAll(storiesWithASuite());
    }

    private static Set<String> storiesWithASuite() throws IOException {
        var stories = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(
                Repository.root().resolve("e2e/src/test/java/io/roomtone/e2e"), "*Test.java")) {
            for (var file : files) {
                var text = Files.readString(file);
                if (text.contains("@FirstReliableRecording\n") || text.contains("@RecordingLibrary\n")) {
                    stories.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        return stories;
    }

    private static List<Named> named() throws IOException {
        var named = new ArrayList<Named>();
        var suite = "";
        for (var line : Files.readAllLines(Repository.root().resolve("docs/baselines.md"))) {
            var heading = SUITE.matcher(line);
            if (heading.matches()) suite = heading.group(1);
            for (var story : STORY.matcher(line).results().toList()) named.add(named(suite, story));
        }
        return named;
    }

    private static Named named(String suite, MatchResult story) {
        return new Named(suite, story.group(1), story.group(2));
    }

    private static List<String> suites(Class<?> type) {
        return AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
                .map(Tag::value)
                .toList();
    }
}
