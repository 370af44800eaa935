package io.roomtone.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// What the chart tells a service, read as the service reads it.
final class ServiceSettings {
    private ServiceSettings() {}

    static Map<String, String> of(List<Manifest> manifests, String service) throws IOException {
        var text = Chart.one(manifests, "ConfigMap", service)
                .json()
                .at("/data")
                .get("application.properties")
                .asText();
        return parsed(new StringReader(text));
    }

    static Map<String, String> parsed(java.io.Reader reader) throws IOException {
        var properties = new Properties();
        try (reader) {
            properties.load(reader);
        }
        var settings = new TreeMap<String, String>();
        properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }
}
