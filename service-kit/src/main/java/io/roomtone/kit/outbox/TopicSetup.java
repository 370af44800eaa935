package io.roomtone.kit.outbox;

import io.roomtone.contracts.event.Topics;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes the topics that are missing, each with its dead-letter topic; the compacted ones compacted from their first
/// record.
final class TopicSetup {
    private TopicSetup() {}

    /// @throws ExecutionException when the broker is away or refuses
    static void ensure(Map<String, Object> kafka, OutboxConfig.Topics config)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka)) {
            var missing = missing(admin.listTopics().names().get());
            for (var topic : missing) create(admin, topic, config);
        }
    }

    private static Set<String> missing(Set<String> present) {
        var wanted = new HashSet<String>();
        for (var topic : Topics.ALL) {
            wanted.add(topic);
            wanted.add(Topics.deadLetter(topic));
        }
        wanted.removeAll(present);
        return wanted;
    }

    private static void create(Admin admin, String name, OutboxConfig.Topics config)
            throws ExecutionException, InterruptedException {
        var topic = new NewTopic(name, config.partitions(), config.replication());
        if (Topics.COMPACTED.contains(name)) {
            topic.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        }
        try {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
    }
}
