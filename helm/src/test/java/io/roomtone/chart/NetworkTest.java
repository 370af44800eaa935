package io.roomtone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.chart.NetworkRules.Peer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Who reaches whom, against the traffic that there is: people and agents through the ingress controller, the scraper
/// of metrics, and upload-service, which reads from library-service.
class NetworkTest {
    private static final String NAMESPACE = "roomtone";
    private static final String NO_INGRESS = "networkPolicy.ingressNamespace=";
    private static final String NO_MONITORING = "networkPolicy.monitoringNamespace=";
    private static final Set<String> WITH_A_PORT =
            Set.of("job-service", "library-service", "schedule-service", "upload-service", "console");

    @Test
    void theIngressControllerReachesWhatItRoutesTo() {
        var manifests = Chart.manifests();
        var routed = new TreeSet<String>();
        for (var path : Chart.one(manifests, "Ingress", "ingress").json().at("/spec/rules/0/http/paths")) {
            routed.add(path.at("/backend/service/name").asText().replace("roomtone-", ""));
        }

        assertThat(reachedBy(new Peer("ingress-nginx", null), manifests)).containsExactlyInAnyOrderElementsOf(routed);
    }

    @Test
    void theScraperReachesEveryServiceAndAStrangerNone() {
        var manifests = Chart.manifests();

        assertThat(reachedBy(new Peer("monitoring", null), manifests)).isEqualTo(WITH_A_PORT);
        assertThat(reachedBy(new Peer("default", null), manifests)).isEmpty();
    }

    @Test
    void aNamespaceThatIsNotNamedAdmitsNobody() {
        assertThat(reachedBy(new Peer("default", null), Chart.manifests(NO_INGRESS, NO_MONITORING)))
                .isEmpty();
        assertThat(reachedBy(new Peer("ingress-nginx", null), Chart.manifests(NO_INGRESS)))
                .isEmpty();
        assertThat(reachedBy(new Peer("ingress-nginx", null), Chart.manifests(NO_MONITORING)))
                .isEqualTo(WITH_A_PORT);
        assertThat(reachedBy(new Peer("monitoring", null), Chart.manifests(NO_MONITORING)))
                .isEmpty();
    }

    @Test
    void amongThePodsOnlyUploadServiceCallsAndOnlyTheLibrary() {
        for (var manifests : List.of(Chart.manifests(), Chart.manifests(NO_INGRESS, NO_MONITORING))) {
            for (var caller : pods(manifests)) {
                var reached = reachedBy(new Peer(NAMESPACE, caller.podLabels()), manifests);

                if (caller.component().equals("upload-service"))
                    assertThat(reached).containsExactly("library-service");
                else assertThat(reached).as(caller.toString()).isEmpty();
            }
        }
    }

    @Test
    void uploadServiceReadsFromWhereItIsLetIn() throws IOException {
        var manifests = Chart.manifests();
        var library = URI.create(ServiceSettings.of(manifests, "upload-service").get("roomtone.library.url"));
        var service = Chart.one(manifests, "Service", "library-service");

        assertThat(library.getHost()).isEqualTo(service.name());
        assertThat(service.json().at("/spec/ports/0/port").asInt()).isEqualTo(80);
        assertThat(library).hasScheme("http").hasNoPort();
    }

    @Test
    void anAgentCallsOutByHttpsAndAsksForNames() {
        var manifests = Chart.manifests();
        var rules = NetworkRules.of(manifests);
        var agent = Chart.one(manifests, "DaemonSet", "recorder-agent");
        var outside = new Peer("elsewhere", null);
        // a controller may listen on another port than its service
        var controller = new Peer("ingress-nginx", null);

        assertThat(rules.release(agent, outside, "TCP", 443, NAMESPACE)).isTrue();
        assertThat(rules.release(agent, outside, "UDP", 53, NAMESPACE)).isTrue();
        assertThat(rules.release(agent, controller, "TCP", 8443, NAMESPACE)).isTrue();
        assertThat(rules.release(agent, outside, "TCP", 8443, NAMESPACE)).isFalse();
        assertThat(rules.release(agent, outside, "TCP", 5432, NAMESPACE)).isFalse();
    }

    private static Set<String> reachedBy(Peer caller, List<Manifest> manifests) {
        var rules = NetworkRules.of(manifests);
        var reached = new TreeSet<String>();
        for (var pods : pods(manifests)) {
            if (rules.admit(caller, pods, NAMESPACE)) reached.add(pods.component());
        }
        return reached;
    }

    private static List<Manifest> pods(List<Manifest> manifests) {
        return manifests.stream().filter(Manifest::runsPods).toList();
    }
}
