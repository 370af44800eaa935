package io.roomtone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The objects of the chart fit together, and no pod may do more than it must.
class SoundnessTest {
    private static final Set<String> API_VERSIONS =
            Set.of("v1", "apps/v1", "batch/v1", "policy/v1", "networking.k8s.io/v1");

    private final List<Manifest> manifests = Chart.manifests(Chart.OPTIONS);

    @Test
    void usesStableApisOnly() {
        assertThat(manifests)
                .extracting(manifest -> manifest.json().get("apiVersion").asText())
                .isSubsetOf(API_VERSIONS);
    }

    @Test
    void holdsNoSecret() {
        assertThat(of("Secret")).isEmpty();
    }

    @Test
    void picksThePodsThatItMeans() {
        for (var manifest : manifests) {
            if (manifest.selector().isEmpty()) continue;
            var picked = manifests.stream()
                    .filter(Manifest::runsPods)
                    .filter(manifest::picks)
                    .map(Manifest::component)
                    .distinct()
                    .toList();

            assertThat(picked).as(manifest.toString()).containsExactly(manifest.component());
        }
    }

    @Test
    void everyRouteAndServiceLeadsToAPortThatIsOpen() {
        var services = of("Service");
        for (var service : services) {
            var workload = workload(service);
            assertThat(workload.containers().getFirst().at("/ports/0/name").asText())
                    .as(service.toString())
                    .isEqualTo(service.json().at("/spec/ports/0/targetPort").asText());
        }
        var names = services.stream().map(Manifest::name).toList();
        for (var path : of("Ingress").getFirst().json().at("/spec/rules/0/http/paths")) {
            assertThat(names).contains(path.at("/backend/service/name").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"job-service", "library-service", "schedule-service", "upload-service"})
    void everyPathOfAServicesApiIsRoutedToIt(String service) throws IOException {
        var api = new YAMLMapper()
                .readTree(Files.readString(Path.of("../services", service, "src/main/openapi/openapi.yaml")));
        var routed = routed(service);

        var unreachable = new TreeSet<String>();
        api.get("paths").fieldNames().forEachRemaining(path -> {
            if (routed.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/")))
                unreachable.add(path);
        });

        assertThat(unreachable).isEmpty();
    }

    @Test
    void everyServiceRunsTwiceAndTellsHowItIs() {
        for (var service : of("Service")) {
            var workload = workload(service);
            var container = workload.containers().getFirst();

            assertThat(workload.json().at("/spec/replicas").asInt())
                    .as(service.toString())
                    .isGreaterThan(1);
            assertThat(container.has("readinessProbe")).isTrue();
            assertThat(container.has("livenessProbe")).isTrue();
            assertThat(of("PodDisruptionBudget"))
                    .anyMatch(budget -> budget.name().equals(service.name()));
        }
    }

    @Test
    void noPodRunsAsRootOrWritesToItsImage() {
        for (var workload : manifests.stream().filter(Manifest::runsPods).toList()) {
            assertThat(workload.pod().at("/securityContext/runAsNonRoot").asBoolean())
                    .as(workload.toString())
                    .isTrue();
            assertThat(workload.pod().get("automountServiceAccountToken").asBoolean())
                    .isFalse();
            for (var container : workload.everyContainer()) {
                assertThat(container
                                .at("/securityContext/readOnlyRootFilesystem")
                                .asBoolean())
                        .as(workload.toString())
                        .isTrue();
                assertThat(container.at("/resources/requests/memory").isMissingNode())
                        .isFalse();
                assertThat(container.at("/resources/limits/memory").isMissingNode())
                        .isFalse();
            }
        }
    }

    @Test
    void onlyAnAgentWithoutADevicePluginIsPrivileged() {
        var privileged = manifests.stream()
                .filter(Manifest::runsPods)
                .filter(has(
                        container -> container.at("/securityContext/privileged").asBoolean()))
                .map(Manifest::component);

        assertThat(privileged).containsExactly("recorder-agent");
    }

    @Test
    void everyVolumeThatIsMountedIsThere() {
        for (var workload : manifests.stream().filter(Manifest::runsPods).toList()) {
            var volumes = new HashSet<String>();
            workload.pod()
                    .path("volumes")
                    .forEach(volume -> volumes.add(volume.get("name").asText()));
            for (var container : workload.everyContainer()) {
                for (var mount : container.path("volumeMounts")) {
                    assertThat(volumes)
                            .as(workload.toString())
                            .contains(mount.get("name").asText());
                }
            }
        }
    }

    private static Predicate<Manifest> has(Predicate<JsonNode> what) {
        return manifest -> manifest.containers().stream().anyMatch(what);
    }

    private List<Manifest> of(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    private Manifest workload(Manifest service) {
        return manifests.stream()
                .filter(Manifest::runsPods)
                .filter(service::picks)
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " leads nowhere"));
    }

    private List<String> routed(String service) {
        return of("Ingress")
                .getFirst()
                .json()
                .at("/spec/rules/0/http/paths")
                .valueStream()
                .filter(path -> path.at("/backend/service/name").asText().equals("roomtone-" + service))
                .map(path -> path.get("path").asText())
                .toList();
    }
}
