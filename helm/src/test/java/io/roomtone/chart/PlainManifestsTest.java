package io.roomtone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// `deploy/k8s` is the chart with the example's values, a file for each component. `-Droomtone.render=true` writes it
/// anew.
class PlainManifestsTest {
    private static final Path FOLDER = Path.of("../deploy/k8s");
    private static final String HEAD = """
            # Rendered from helm/roomtone with helm/example-values.yaml: change those, then
            # mvn -pl helm test -Dtest=PlainManifestsTest -Droomtone.render=true
            """;

    @Test
    void areWhatTheChartRenders() throws IOException {
        var expected = byComponent();
        if (Boolean.getBoolean("roomtone.render")) write(expected);

        var present = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.yaml")) {
            for (var file : files) present.put(file.getFileName().toString(), Files.readString(file));
        }

        assertThat(present).isEqualTo(expected);
    }

    private static TreeMap<String, String> byComponent() {
        var files = new TreeMap<String, String>();
        for (var document : Chart.rendered().split("(?m)^---\\n")) {
            if (!document.contains("kind:")) continue;
            var component = document.replaceAll("(?s).*?app.kubernetes.io/component: ([a-z-]+)\\n.*", "$1");
            files.merge(component + ".yaml", HEAD + "---\n" + document, (a, b) -> a + "---\n" + document);
        }
        return files;
    }

    private static void write(TreeMap<String, String> files) throws IOException {
        for (var file : files.entrySet()) Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
}
