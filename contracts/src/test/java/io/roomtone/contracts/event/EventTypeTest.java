package io.roomtone.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsCloudEventsType(EventType type) {
        assertThat(EventType.of(type.type())).contains(type);
    }

    @Test
    void anotherVersionOfAKnownEventIsUnknown() {
        assertThat(EventType.of("io.roomtone.job-queued.v2")).isEmpty();
    }

    @Test
    void everyTopicCarriesSomething() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::topic).distinct())
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }
}
