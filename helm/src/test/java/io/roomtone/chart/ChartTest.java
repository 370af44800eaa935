package io.roomtone.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
    @Test
    void isCleanForAStrictLint(@TempDir Path folder) throws IOException {
        // the linter takes no values from outside: give it the example's, which set what must be set
        var chart = copy(Chart.CHART, folder.resolve("roomtone"));
        Files.writeString(chart.resolve("values.yaml"), withExample(chart.resolve("values.yaml")));

        var result = new Helm(chart).lint().strict().call();

        assertThat(result.getMessages()).noneMatch(text -> text.contains("[ERROR]") || text.contains("[WARNING]"));
        assertThat(result.isFailed()).isFalse();
    }

    @Test
    void saysWhatHasToBeSet() {
        assertThatThrownBy(() -> Chart.template().call())
                .hasMessageContaining("host: set the name under which people and agents reach Roomtone");
    }

    @Test
    void refusesAnIdentityProviderWithoutTls() {
        assertThatThrownBy(() -> Chart.template()
                        .withValuesFile(Chart.EXAMPLE)
                        .set("oidc.issuer", "http://login.example.org")
                        .call())
                .hasMessageContaining("issuer");
    }

    @Test
    void hasNoFieldThatKubernetesDoesNotKnow() throws IOException {
        for (var document : Chart.rendered(Chart.OPTIONS).split("(?m)^---$")) {
            if (!document.contains("kind:")) continue;
            var object = Serialization.unmarshal(new ByteArrayInputStream(document.getBytes(UTF_8)));

            assertThat(UnknownFields.of(object)).as(document).isEmpty();
        }
    }

    @Test
    void findsAFieldThatKubernetesDoesNotKnow() {
        var misspelt = new ByteArrayInputStream("""
                apiVersion: v1
                kind: Service
                metadata: {name: misspelt}
                spec: {port: [{name: http, port: 80}]}
                """.getBytes(UTF_8));

        assertThat(UnknownFields.of(Serialization.unmarshal(misspelt))).containsExactly("spec.port");
    }

    @Test
    void hasTheTypesThatTheApiServerAsksFor() throws Exception {
        var node = new ProcessBuilder("node", "check.mjs")
                .directory(Path.of("check").toFile());
        var process = node.redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(Chart.rendered(Chart.OPTIONS).getBytes(UTF_8));
        }

        var said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(Chart.manifests(Chart.OPTIONS).size() + " manifests are valid");
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
        return to;
    }

    private static String withExample(Path values) throws IOException {
        var yaml = new YAMLMapper();
        var all = (ObjectNode) yaml.readTree(Files.readString(values));
        merge(all, (ObjectNode) yaml.readTree(Files.readString(Chart.EXAMPLE)));
        return yaml.writeValueAsString(all);
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        for (var field : from.properties()) {
            if (field.getValue() instanceof ObjectNode inner && into.get(field.getKey()) instanceof ObjectNode known) {
                merge(known, inner);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }
}
