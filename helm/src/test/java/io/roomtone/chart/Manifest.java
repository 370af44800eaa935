package io.roomtone.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/// One object of the rendered chart.
record Manifest(JsonNode json) {
    String kind() {
        return json.get("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    String component() {
        return json.at("/metadata/labels").path("app.kubernetes.io/component").asText();
    }

    boolean runsPods() {
        return pod().has("containers");
    }

    /// The pod's spec; missing for objects that run none.
    JsonNode pod() {
        return json.at("/spec/template/spec");
    }

    JsonNode podLabels() {
        return json.at("/spec/template/metadata/labels");
    }

    List<JsonNode> containers() {
        var containers = new ArrayList<JsonNode>();
        pod().path("containers").forEach(containers::add);
        return containers;
    }

    /// With those that prepare the others.
    List<JsonNode> everyContainer() {
        var containers = containers();
        pod().path("initContainers").forEach(containers::add);
        return containers;
    }

    /// Labels that the object picks pods by.
    JsonNode selector() {
        var selector = json.at("/spec/selector");
        var matched = selector.has("matchLabels") ? selector.get("matchLabels") : selector;
        return matched.isMissingNode() ? MissingNode.getInstance() : matched;
    }

    boolean picks(Manifest pods) {
        for (var label : selector().properties()) {
            if (!label.getValue().equals(pods.podLabels().get(label.getKey()))) return false;
        }
        return true;
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
