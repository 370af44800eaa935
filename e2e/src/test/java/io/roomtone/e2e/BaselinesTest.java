package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.local.infra.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/// `docs/baselines.md` points at tests that are there, under the suite that they belong to; papers name commands
/// that work.
class BaselinesTest {
    private static final Pattern SUITE = Pattern.compile("^## ([A-Z_]+)$");
    private static final Pattern COMMAND = Pattern.compile("mvn -pl (\\S+) [^`]*");
    private static final Pattern STORY = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    /// @param suite heading under which it stands
    private record Named(String suite, String type, String method) {
        String story() {
            return type + "." + method;
        }
    }

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
    void everyStoryOfASuiteHoldsAPromise() throws Exception {
        var named = named().stream().map(Named::story).toList();

        assertThat(storiesWithASuite()).isNotEmpty().isSubsetOf(named);
    }

    /// Nothing of ours lies in a public repository: what a module needs is built with it, on a fresh clone too.
    @Test
    void everyCommandInThePapersBuildsWhatItsModuleNeeds() throws IOException {
        var commands = commands();

        assertThat(commands).isNotEmpty();
        for (var command : commands) {
            var module = Repository.root().resolve(command.group(1)).resolve("pom.xml");
            var ownPart = Files.readString(module).split("</parent>", 2)[1];
            var needsOthers = ownPart.contains("<groupId>io.roomtone</groupId>");
            if (needsOthers) assertThat(command.group()).contains(" -am ");
            if (command.group().contains(" -am ") && command.group().contains("-Dtest=")) {
                assertThat(command.group()).contains("-Dsurefire.failIfNoSpecifiedTests=false");
            }
        }
    }

    private static List<MatchResult> commands() throws IOException {
        var commands = new ArrayList<MatchResult>();
        try (var papers = Files.find(Repository.root(), 4, (path, _) -> isPaper(path.toString()))) {
            for (var paper : (Iterable<Path>) papers::iterator) {
                commands.addAll(
                        COMMAND.matcher(Files.readString(paper)).results().toList());
            }
        }
        return commands;
    }

    private static boolean isPaper(String path) {
        return path.endsWith(".md") && !path.contains("node_modules");
    }

    private static Set<String> storiesWithASuite() throws Exception {
        var stories = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(
                Repository.root().resolve("e2e/src/test/java/io/roomtone/e2e"), "*Test.java")) {
            for (var file : files) {
                var type = Class.forName(
                        "io.roomtone.e2e." + file.getFileName().toString().replace(".java", ""));
                if (suites(type).isEmpty()) continue;
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                        .forEach(method -> stories.add(type.getSimpleName() + "." + method.getName()));
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
