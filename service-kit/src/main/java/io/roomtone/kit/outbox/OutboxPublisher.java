package io.roomtone.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.kit.CloudEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sends rows as CloudEvents 1.0 in the Kafka binary binding, a batch in one Kafka transaction: all of it is seen or
/// none.
final class OutboxPublisher implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final String source;

    OutboxPublisher(Map<String, Object> kafka, String service, Duration timeout) {
        producer = new KafkaProducer<>(settings(kafka, service, timeout));
        source = "/" + service;
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    void send(List<OutboxRow> rows) {
        if (rows.isEmpty()) return;
        producer.beginTransaction();
        rows.forEach(row -> producer.send(record(row)));
        // reports the failure of any send
        producer.commitTransaction();
    }

    @Override
    public void close() {
        // an open transaction is aborted by the next producer with this transactional id
        producer.close(Duration.ZERO);
    }

    private ProducerRecord<String, String> record(OutboxRow row) {
        var record = new ProducerRecord<>(row.topic(), row.key(), row.data());
        var headers = record.headers();
        headers.add(CloudEvent.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.add(CloudEvent.ID, row.eventId().toString().getBytes(UTF_8));
        headers.add(CloudEvent.SOURCE, source.getBytes(UTF_8));
        headers.add(CloudEvent.TYPE, row.type().getBytes(UTF_8));
        headers.add(CloudEvent.SUBJECT, row.subject().getBytes(UTF_8));
        headers.add(CloudEvent.TIME, row.time().toInstant().toString().getBytes(UTF_8));
        headers.add(CloudEvent.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        if (row.traceparent() != null)
            headers.add(CloudEvent.TRACE_PARENT, row.traceparent().getBytes(UTF_8));
        return record;
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, String service, Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-outbox");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis);
        return settings;
    }
}
