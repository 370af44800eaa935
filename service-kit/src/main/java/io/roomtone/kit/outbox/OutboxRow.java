package io.roomtone.kit.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/// One event as it waits in the table.
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        OffsetDateTime time,
        String data,
        String traceparent) {}
