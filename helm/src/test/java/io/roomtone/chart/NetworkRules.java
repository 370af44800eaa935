package io.roomtone.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// The NetworkPolicies of a release, answered as the Kubernetes API defines them.
///
/// @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Network policies</a>
record NetworkRules(List<Manifest> policies) {
    /// Who calls, or is called.
    ///
    /// @param labels null for somebody without any
    record Peer(String namespace, JsonNode labels) {}

    static NetworkRules of(List<Manifest> manifests) {
        return new NetworkRules(manifests.stream()
                .filter(manifest -> manifest.kind().equals("NetworkPolicy"))
                .toList());
    }

    /// Whether somebody reaches the port `http` of these pods.
    boolean admit(Peer from, Manifest pods, String namespace) {
        if (!hasPort(pods, "http")) return false;
        var about = policies.stream()
                .filter(policy ->
                        isOf(policy, "Ingress") && selects(policy.json().at("/spec/podSelector"), pods.podLabels()))
                .toList();
        return about.isEmpty() || about.stream().anyMatch(policy -> lets(policy, from, namespace));
    }

    /// Whether pods reach a port of somebody, by what may leave them.
    boolean release(Manifest pods, Peer to, String protocol, int port, String namespace) {
        var about = policies.stream()
                .filter(policy ->
                        isOf(policy, "Egress") && selects(policy.json().at("/spec/podSelector"), pods.podLabels()))
                .toList();
        return about.isEmpty()
                || about.stream()
                        .flatMap(policy -> policy.json().at("/spec/egress").valueStream())
                        .anyMatch(rule -> matches(rule.get("to"), to, namespace) && opens(rule, protocol, port));
    }

    private static boolean lets(Manifest policy, Peer from, String namespace) {
        return policy.json()
                .at("/spec/ingress")
                .valueStream()
                .anyMatch(rule -> matches(rule.get("from"), from, namespace)
                        && rule.path("ports")
                                .valueStream()
                                .anyMatch(port -> port.get("port").asText().equals("http")));
    }

    private static boolean opens(JsonNode rule, String protocol, int port) {
        if (!rule.has("ports")) return true;
        return rule.get("ports")
                .valueStream()
                .anyMatch(open -> open.get("protocol").asText().equals(protocol)
                        && open.get("port").asInt() == port);
    }

    // nobody named = everybody
    private static boolean matches(JsonNode peers, Peer peer, String namespace) {
        if (peers == null || peers.isNull() || peers.isEmpty()) return true;
        return peers.valueStream().anyMatch(named -> matchesOne(named, peer, namespace));
    }

    private static boolean matchesOne(JsonNode named, Peer peer, String namespace) {
        var wanted = named.at("/namespaceSelector/matchLabels")
                .path("kubernetes.io/metadata.name")
                .asText(namespace);
        return wanted.equals(peer.namespace())
                && (!named.has("podSelector") || selects(named.get("podSelector"), peer.labels()));
    }

    private static boolean isOf(Manifest policy, String type) {
        return policy.json()
                .at("/spec/policyTypes")
                .valueStream()
                .anyMatch(of -> of.asText().equals(type));
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        if (labels == null) return false;
        return selector.path("matchLabels")
                .propertyStream()
                .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }

    private static boolean hasPort(Manifest pods, String name) {
        return pods.containers().stream()
                .flatMap(container -> container.path("ports").valueStream())
                .anyMatch(port -> port.get("name").asText().equals(name));
    }
}
