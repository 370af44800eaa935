package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.local.infra.Ports;
import io.roomtone.upload.Destination.Settings;
import io.roomtone.upload.testing.FaultProxy;
import io.roomtone.upload.testing.S3Server;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// What every place in a bucket must do, on whichever server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class S3Conformance extends PlaceConformance {
    static final String BUCKET = "court-archive";
    static final String PREFIX = "roomtone";

    private boolean made;

    abstract S3Server server();

    @BeforeEach
    void makeBucket() {
        if (made) return;
        try (var client = client(settings(server().endpoint(), BUCKET), S3Server.SECRET)) {
            client.createBucket(r -> r.bucket(BUCKET));
        }
        made = true;
    }

    static Settings.S3 settings(URI endpoint, String bucket) {
        return new Settings.S3(endpoint, "us-east-1", bucket, PREFIX, true, S3Server.ACCESS_KEY, "sealed");
    }

    static S3Client client(Settings.S3 settings, String secret) {
        return Places.client(settings, secret, Duration.ofSeconds(20));
    }

    static Place place(Settings.S3 settings, String secret) {
        return new S3Place(client(settings, secret), settings, CHUNK);
    }

    @Override
    Place place() {
        return place(settings(server().endpoint(), BUCKET), S3Server.SECRET);
    }

    @Override
    byte[] raw(String object) {
        try (var client = client(settings(server().endpoint(), BUCKET), S3Server.SECRET)) {
            return client.getObjectAsBytes(r -> r.bucket(BUCKET).key(PREFIX + "/" + object))
                    .asByteArray();
        } catch (NoSuchKeyException e) {
            return null;
        }
    }

    @Override
    void lay(String object, byte[] bytes) {
        try (var client = client(settings(server().endpoint(), BUCKET), S3Server.SECRET)) {
            client.putObject(
                    r -> r.bucket(BUCKET).key(PREFIX + "/" + object).contentLength((long) bytes.length),
                    RequestBody.fromBytes(bytes));
        }
    }

    @Test
    void goesOnAfterACutInTheMiddleOfAPart() {
        var copy = copy(RECORDING);
        String session;
        try (var proxy = new FaultProxy(server().port());
                var place = place(settings(URI.create("http://127.0.0.1:" + proxy.port()), BUCKET), S3Server.SECRET);
                var draft = place.draft(copy, null)) {
            session = draft.session();
            append(draft, RECORDING);
            proxy.cutAfter(CHUNK / 2);
            assertThatThrownBy(() -> append(draft, RECORDING))
                    .isInstanceOf(PlaceException.class)
                    .hasMessageContaining("does not answer");
        }

        try (var place = place();
                var draft = place.draft(copy, session)) {
            assertThat(draft.held()).isEqualTo(CHUNK);
            appendRest(draft, RECORDING);
            assertThat(draft.publish()).isEqualTo(Presence.SAME);
        }
        assertThat(raw(copy.object())).isEqualTo(RECORDING);
    }

    @Test
    void takesNothingAwayThatSomebodyElsePutThereMeanwhile() {
        var copy = copy(RECORDING);
        lay(copy.object(), RECORDING);
        try (var place = (S3Place) place()) {
            place.remove(copy, "\"0123456789abcdef0123456789abcdef-3\"");
        }

        assertThat(raw(copy.object())).isEqualTo(RECORDING);
    }

    @Test
    void saysThatTheBucketIsMissing() {
        try (var place = place(settings(server().endpoint(), "no-such-bucket"), S3Server.SECRET)) {
            assertThatThrownBy(() -> place.draft(copy(RECORDING), null))
                    .isInstanceOf(PlaceException.class)
                    .hasMessageContaining("no bucket no-such-bucket");
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        var nobody = URI.create("http://127.0.0.1:" + Ports.free());
        try (var place = place(settings(nobody, BUCKET), S3Server.SECRET)) {
            assertThatThrownBy(() -> place.compare(copy(RECORDING)))
                    .isInstanceOf(PlaceException.class)
                    .hasMessageContaining("does not answer at " + nobody);
        }
    }
}
