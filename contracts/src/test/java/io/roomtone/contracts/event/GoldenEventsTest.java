package io.roomtone.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenEventsTest {
    @ParameterizedTest
    @EnumSource
    void everyEventHasAGoldenExampleThatItsSchemaAccepts(EventType type) {
        GoldenEvents.assertValid(type, GoldenEvents.json(type));
    }

    @ParameterizedTest
    @EnumSource
    void everyGoldenExamplePassesThroughItsRecordWithoutLoss(EventType type) {
        var golden = GoldenEvents.json(type);

        var data = GoldenEvents.data(type, type.dataType());

        assertThat(GoldenEvents.written(data)).isEqualTo(GoldenEvents.tree(golden));
    }

    @ParameterizedTest
    @EnumSource
    void anExampleWithoutARequiredFieldIsRefused(EventType type) {
        var accepted = new ArrayList<String>();

        for (var field : GoldenEvents.requiredFields(type)) {
            var tampered = golden(type);
            tampered.remove(field);
            if (GoldenEvents.faults(type, tampered).isEmpty()) accepted.add(field);
        }

        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anExampleWithAFieldOfAnotherKindIsRefused(EventType type) {
        var accepted = new ArrayList<String>();

        for (var field : golden(type).properties()) {
            var tampered = golden(type);
            tampered.set(field.getKey(), anotherKindThan(field.getValue(), tampered));
            if (GoldenEvents.faults(type, tampered).isEmpty()) accepted.add(field.getKey());
        }

        assertThat(accepted).isEmpty();
    }

    @Test
    void aFieldThatNoRecordKnowsIsTheProducersFault() {
        var tampered = golden(EventType.JOB_QUEUED).put("colour", "green").toString();

        assertThatThrownBy(() -> GoldenEvents.assertValid(EventType.JOB_QUEUED, tampered))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("colour");
    }

    @Test
    void anEventThatReportsAnotherStateThanItsNameIsRefused() {
        var queued = GoldenEvents.json(EventType.JOB_QUEUED);

        assertThatThrownBy(() -> GoldenEvents.assertValid(EventType.JOB_COMPLETED, queued))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("state");
    }

    @Test
    void aGrantKeyEventWithAPrivateKeyIsRefused() {
        var tampered = golden(EventType.GRANT_KEY_CHANGED);
        ((ObjectNode) tampered.get("values")).put("privateKey", "MC4CAQ");

        assertThat(GoldenEvents.faults(EventType.GRANT_KEY_CHANGED, tampered)).isNotEmpty();
    }

    private static ObjectNode golden(EventType type) {
        return (ObjectNode) GoldenEvents.tree(GoldenEvents.json(type));
    }

    private static JsonNode anotherKindThan(JsonNode value, ObjectNode maker) {
        return value.isObject() || value.isNull()
                ? maker.arrayNode().add(false)
                : maker.objectNode().put("not", "this");
    }
}
