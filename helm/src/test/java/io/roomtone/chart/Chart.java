package io.roomtone.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The chart of this module, as Helm renders it.
final class Chart {
    static final Path CHART = Path.of("roomtone");
    static final Path EXAMPLE = Path.of("example-values.yaml");

    private Chart() {}

    /// With the example's values, as deploy/k8s has it.
    static String rendered() {
        return template().withValuesFile(EXAMPLE).call();
    }

    static TemplateCommand template() {
        return new Helm(CHART)
                .template()
                .withKubeVersion("1.35.0")
                .withName("roomtone")
                .withNamespace("roomtone");
    }

    static List<Manifest> manifests() {
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(rendered())) {
            var manifests = new ArrayList<Manifest>();
            while (documents.hasNext()) {
                var document = documents.next();
                if (document != null && document.has("kind")) manifests.add(new Manifest(document));
            }
            return manifests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
