package io.roomtone.chart;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What the set-up script makes is what the services use: no topic is missing, and no service may do more than it does.
class KafkaRightsTest {
    private static final Pattern OPTION = Pattern.compile("--operation (\\S+)");
    private static final Pattern RESOURCE = Pattern.compile(
            "--(topic|group|transactional-id|cluster)(?: (\\S+))?(?: --resource-pattern-type (\\S+))?$");

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("io.roomtone.chart.BrokerSetup#SERVICES")
    void aServiceMayDoWhatItDoesAndNothingElse(String service) throws Exception {
        var granted = new TreeSet<String>();
        for (var call : new BrokerSetup(folder).calls()) {
            if (call.contains("--allow-principal User:" + BrokerSetup.user(service) + " "))
                granted.addAll(rights(call));
        }

        assertThat(granted).isEqualTo(needed(ServiceSources.of(service)));
    }

    @Test
    void everyTopicOfTheContractIsMadeAndCompactedWhereItPromisesThat() throws Exception {
        var made = new HashMap<String, Boolean>();
        for (var call : new BrokerSetup(folder).calls()) {
            var topic = Pattern.compile("--create .*--topic (\\S+)").matcher(call);
            if (topic.find()) made.put(topic.group(1), call.contains("cleanup.policy=compact"));
        }

        assertThat(made).isEqualTo(promised());
    }

    @Test
    void withoutUsersThereAreTopicsAndNoRights() throws Exception {
        var calls = new BrokerSetup(folder).calls("kafka.securityProtocol=PLAINTEXT");

        assertThat(calls).isNotEmpty().allMatch(call -> call.startsWith("kafka-topics.sh"));
        assertThat(Chart.rendered("kafka.securityProtocol=PLAINTEXT"))
                .doesNotContain("roomtone-kafka-admin", "roomtone-job-kafka");
    }

    @ParameterizedTest
    @FieldSource("io.roomtone.chart.BrokerSetup#SERVICES")
    void aServiceMakesNoTopic(String service) throws IOException {
        for (var enabled : List.of("true", "false")) {
            var settings = ServiceSettings.of(Chart.manifests("kafka.setup.enabled=" + enabled), service);

            assertThat(settings).containsEntry("roomtone.outbox.topics.create", "false");
        }
    }

    private static Map<String, Boolean> promised() throws IOException {
        var promised = new HashMap<String, Boolean>();
        for (var topic : ServiceSources.topics().entrySet()) {
            promised.put(topic.getKey(), topic.getValue());
            promised.put(topic.getKey() + ".dlq", false);
        }
        return promised;
    }

    private static TreeSet<String> needed(ServiceSources service) throws IOException {
        var rights = new ArrayList<String>(List.of("IdempotentWrite cluster"));
        service.written().forEach(topic -> rights.addAll(both("Write", "topic " + topic)));
        for (var channel : service.incoming().values()) {
            rights.addAll(both("Read", "topic " + channel.get("topic")));
            rights.addAll(both("Write", "topic " + channel.get("dead-letter-queue.topic")));
            assertThat(channel.get("group.id")).startsWith(service.name());
        }
        rights.add("Read group " + service.name() + " prefixed");
        rights.addAll(both("Write", "transactional-id " + service.name() + ServiceSources.transactionalIdSuffix()));
        return new TreeSet<>(rights);
    }

    private static List<String> both(String operation, String resource) {
        return List.of(operation + " " + resource, "Describe " + resource);
    }

    private static TreeSet<String> rights(String call) {
        var resource = RESOURCE.matcher(call);
        assertThat(resource.find()).as(call).isTrue();
        var on = Stream.of(resource.group(1), resource.group(2), resource.group(3))
                .filter(part -> part != null)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        return OPTION.matcher(call)
                .results()
                .map(operation -> operation.group(1) + " " + on)
                .collect(toCollection(TreeSet::new));
    }
}
