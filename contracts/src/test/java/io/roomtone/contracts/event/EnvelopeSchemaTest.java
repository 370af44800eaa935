package io.roomtone.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeSchemaTest {
    @ParameterizedTest
    @EnumSource
    void acceptsTheHeadersOfEveryEvent(EventType type) {
        assertThat(GoldenEvents.schema("envelope.schema.json").validate(headers(type.type())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "content-type"})
    void refusesHeadersWithoutAnAttribute(String attribute) {
        var headers = headers("io.roomtone.job-queued.v1");
        headers.remove(attribute);

        assertThat(GoldenEvents.schema("envelope.schema.json").validate(headers))
                .isNotEmpty();
    }

    @Test
    void refusesATypeWithoutAVersion() {
        assertThat(GoldenEvents.schema("envelope.schema.json").validate(headers("io.roomtone.job-queued")))
                .isNotEmpty();
    }

    private static ObjectNode headers(String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", "01936f2a-5b1c-7e30-8a41-6f0c2d9b1a01")
                .put("ce_source", "job-service")
                .put("ce_type", type)
                .put("ce_subject", "01936f2a-5b1c-7e30-8a41-6f0c2d9b1a02")
                .put("ce_time", "2026-11-24T09:00:00Z")
                .put("content-type", "application/json; charset=UTF-8");
    }
}
