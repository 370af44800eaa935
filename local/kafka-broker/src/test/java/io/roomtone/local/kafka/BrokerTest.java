package io.roomtone.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.local.infra.KafkaServer;
import io.roomtone.local.infra.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs after the jar is packaged, on the jar.
class BrokerTest {
    private static final String TOPIC = "roomtone.jobs";

    @TempDir
    Path folder;

    @Test
    void keepsItsRecordsOverAKill() throws Exception {
        try (var kafka = start()) {
            create(kafka);
            send(kafka, "first");
            kafka.kill();
        }

        try (var again = start()) {
            assertThat(readAll(again)).containsExactly("first");
        }
    }

    @Test
    void makesNoTopicThatNobodyAskedFor() {
        try (var kafka = start()) {
            assertThatThrownBy(() -> send(kafka, "lost")).hasMessageContaining("not present in metadata");
        }
    }

    @Test
    void endsWhenItsParentIsGone() throws Exception {
        try (var kafka = start()) {
            kafka.process().getOutputStream().close();

            assertThat(kafka.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private KafkaServer start() {
        return KafkaServer.start(KafkaServer.jar(Repository.root()), folder.resolve("kafka"), 0);
    }

    private static void create(KafkaServer kafka) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(KafkaServer kafka, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrap(), "max.block.ms", 2000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static List<String> readAll(KafkaServer kafka) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(Duration.ofSeconds(20));
            return records.records(partition).stream().map(r -> r.value()).toList();
        }
    }
}
