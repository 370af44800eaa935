package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.upload.testing.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3ProxyPlaceTest extends S3Conformance {
    private static S3Server server;

    @BeforeAll
    static void start() {
        server = S3Server.s3proxy();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    S3Server server() {
        return server;
    }

    @Test
    void saysThatTheCredentialsAreWrong() {
        try (var place = place(settings(server.endpoint(), BUCKET), "a guess")) {
            assertThatThrownBy(() -> place.draft(copy(RECORDING), null))
                    .isInstanceOf(PlaceException.class)
                    .hasMessageContaining("refuses the access key");
        }
    }
}
