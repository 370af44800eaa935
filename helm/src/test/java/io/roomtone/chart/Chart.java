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

    /// What is not set by the example, and adds something.
    static final String[] OPTIONS = {"tls.caSecret=our-authorities", "uploads.directoryClaim=archive"};

    private Chart() {}

    /// With the example's values, as deploy/k8s has it.
    ///
    /// @param settings others beside them, each `name=value`
    static String rendered(String... settings) {
        var command = template().withValuesFile(EXAMPLE);
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            command.set(parts[0], parts[1]);
        }
        return command.call();
    }

    static TemplateCommand template() {
        return new Helm(CHART)
                .template()
                .withKubeVersion("1.35.0")
                .withName("roomtone")
                .withNamespace("roomtone");
    }

    /// What [#rendered] says, object by object.
    static List<Manifest> manifests(String... settings) {
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(rendered(settings))) {
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

    /// The one of a kind that belongs to a component.
    static Manifest one(List<Manifest> manifests, String kind, String component) {
        return manifests.stream()
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " of " + component));
    }
}
