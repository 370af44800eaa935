package io.roomtone.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.local.infra.Repository;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story of e2e runs two instances of each service and kills one of each.
class TwinTest {
    @TempDir
    Path data;

    private Stack stack;

    @BeforeEach
    void make() {
        stack = Stack.create(StackOptions.forTests(Repository.root(), data));
    }

    @AfterEach
    void end() {
        stack.close();
    }

    @Test
    void hasAPortOfItsOwnAndDoesNotRunByItself() {
        var twin = stack.twin(Part.LIBRARY_SERVICE);

        assertThat(twin.port()).isNotEqualTo(stack.port(Part.LIBRARY_SERVICE));
        assertThat(twin.isRunning()).isFalse();
    }

    @Test
    void isOneOfAServiceOnly() {
        stack.twin(Part.JOB_SERVICE);

        assertThatThrownBy(() -> stack.twin(Part.JOB_SERVICE)).hasMessageContaining("job-service has a twin");
        assertThatThrownBy(() -> stack.twin(Part.KAFKA)).hasMessageContaining("Kafka runs alone");
    }
}
