package io.roomtone.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pods are told: settings that would start and then not work, or do harm, are refused or never made.
class SettingsTest {
    private static final String ROOTS = "roomtone.destination.directory-roots";
    private static final String OWN_AUTHORITIES = "tls.caSecret=our-authorities";

    @ParameterizedTest
    @ValueSource(strings = {"verify-full", "verify-ca"})
    void aDatabaseIsNotVerifiedWithoutAnAuthority(String mode) {
        assertThatThrownBy(() -> Chart.rendered("database.caSecret=", "database.sslMode=" + mode))
                .hasMessageContaining("database.caSecret: name a Secret with ca.crt");
    }

    @ParameterizedTest
    @FieldSource("io.roomtone.chart.BrokerSetup#SERVICES")
    void bothDriversCheckTheDatabaseWithTheAuthorityThatIsMounted(String service) throws IOException {
        var manifests = Chart.manifests();
        var settings = ServiceSettings.of(manifests, service);

        assertThat(settings.get("quarkus.datasource.jdbc.url"))
                .endsWith("?sslmode=verify-full&sslrootcert=/database-ca/ca.crt");
        assertThat(settings)
                .containsEntry("quarkus.datasource.reactive.trust-certificate-pem", "true")
                .containsEntry("quarkus.datasource.reactive.trust-certificate-pem.certs", "/database-ca/ca.crt")
                .containsEntry("quarkus.datasource.reactive.postgresql.ssl-mode", "verify-full");
        assertThat(mounts(container(manifests, "Deployment", service))).containsEntry("database-ca", "/database-ca");
    }

    @Test
    void aDatabaseThatIsNotVerifiedNeedsNoAuthority() throws IOException {
        var settings =
                ServiceSettings.of(Chart.manifests("database.caSecret=", "database.sslMode=require"), "job-service");

        assertThat(settings).doesNotContainKey("quarkus.datasource.reactive.trust-certificate-pem");
        assertThat(settings.get("quarkus.datasource.jdbc.url")).endsWith("?sslmode=require");
    }

    @Test
    void withoutAClaimThereIsNoPlaceForDirectories() throws IOException {
        var manifests = Chart.manifests();

        // else copies would go into the pod, be verified there, and end with it
        assertThat(ServiceSettings.of(manifests, "upload-service")).doesNotContainKey(ROOTS);
        assertThat(mounts(container(manifests, "Deployment", "upload-service"))).doesNotContainKey("destinations");
    }

    @Test
    void aClaimIsWhereDirectoriesAre() throws IOException {
        var manifests = Chart.manifests("uploads.directoryClaim=archive");
        var pod = Chart.one(manifests, "Deployment", "upload-service").pod();

        assertThat(ServiceSettings.of(manifests, "upload-service")).containsEntry(ROOTS, "/destinations");
        assertThat(mounts(container(manifests, "Deployment", "upload-service")))
                .containsEntry("destinations", "/destinations");
        assertThat(volume(pod, "destinations")
                        .at("/persistentVolumeClaim/claimName")
                        .asText())
                .isEqualTo("archive");
    }

    @Test
    void authoritiesOfOnesOwnReachEveryJavaProgram() {
        var manifests = Chart.manifests(OWN_AUTHORITIES);

        for (var component :
                List.of("job-service", "library-service", "schedule-service", "upload-service", "recorder-agent")) {
            var kind = component.equals("recorder-agent") ? "DaemonSet" : "Deployment";
            var pod = Chart.one(manifests, kind, component).pod();

            assertThat(options(pod.at("/containers/0"))).contains("-Djavax.net.ssl.trustStore=/trust/cacerts");
            assertThat(mounts(pod.at("/containers/0"))).containsEntry("trust", "/trust");
            assertThat(mounts(pod.at("/initContainers/0")))
                    .containsEntry("trust", "/trust")
                    .containsEntry("tls-ca", "/tls-ca");
            assertThat(volume(pod, "tls-ca").at("/secret/secretName").asText()).isEqualTo("our-authorities");
        }
        assertThat(Chart.rendered()).doesNotContain("trustStore", "initContainers");
    }

    @ParameterizedTest
    @FieldSource("io.roomtone.chart.BrokerSetup#SERVICES")
    void theHeapAndTheBuffersBesideItLeaveRoomForTheRest(String service) {
        var container = container(Chart.manifests(), "Deployment", service);
        var limit = bytes(container.at("/resources/limits/memory").asText());
        var heap = limit * Long.parseLong(first("MaxRAMPercentage=(\\d+)", options(container))) / 100;
        var buffers = bytes(first("MaxDirectMemorySize=(\\w+)", options(container)));

        // classes, code, stacks: measured at 160 MB (job-service) to 210 MB (library-service)
        assertThat(limit - heap - buffers).isGreaterThanOrEqualTo(bytes("240Mi"));
    }

    @Test
    void largeNumbersAreWrittenOut(@TempDir Path folder) throws IOException {
        // as in a file of somebody's own; Helm reads them as floating-point numbers
        var values = Files.writeString(folder.resolve("values.yaml"), """
                agent: {runAsUser: 1000660000, audioGroup: 1000660001}
                services: {job-service: {properties: {roomtone.number: 1048576, roomtone.yes: true, roomtone.text: "1e6"}}}
                """);

        var rendered = Chart.template()
                .withValuesFile(Chart.EXAMPLE)
                .withValuesFile(values)
                .call();

        assertThat(rendered.lines().map(String::strip))
                .contains("runAsUser: 1000660000", "runAsGroup: 1000660000", "supplementalGroups: [1000660001]")
                .contains("roomtone.number=1048576", "roomtone.yes=true", "roomtone.text=1e6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tls.caSecert=ours",
                "networkPolicy.enable=false",
                "uploads.directoryclaim=archive",
                "kafka.setup.replicas=1",
                "services.job-service.replica=3",
                "networkpolicy.enabled=false"
            })
    void aNameThatMeansNothingIsRefused(String setting) {
        assertThatThrownBy(() -> Chart.rendered(setting)).hasMessageContaining("additional properties");
    }

    private static JsonNode container(List<Manifest> manifests, String kind, String component) {
        return Chart.one(manifests, kind, component).containers().getFirst();
    }

    private static Map<String, String> mounts(JsonNode container) {
        var mounts = new java.util.TreeMap<String, String>();
        container
                .path("volumeMounts")
                .forEach(mount -> mounts.put(
                        mount.get("name").asText(), mount.get("mountPath").asText()));
        return mounts;
    }

    private static JsonNode volume(JsonNode pod, String name) {
        return pod.path("volumes")
                .valueStream()
                .filter(volume -> volume.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String options(JsonNode container) {
        return container
                .path("env")
                .valueStream()
                .filter(variable -> variable.get("name").asText().equals("JAVA_TOOL_OPTIONS"))
                .map(variable -> variable.get("value").asText())
                .findFirst()
                .orElse("");
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private static long bytes(String size) {
        long number = Long.parseLong(size.replaceAll("\\D", ""));
        return switch (size.replaceAll("[\\di]", "").toUpperCase(java.util.Locale.ROOT)) {
            case "M" -> number << 20;
            case "G" -> number << 30;
            default -> throw new IllegalArgumentException(size);
        };
    }
}
