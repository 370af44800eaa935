package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.upload.Destination.Settings;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3TroubleTest {
    private static final Settings.S3 SETTINGS = new Settings.S3(
            URI.create("https://s3.example.org"), "eu-central-1", "archive", null, true, "key", "sealed");

    @Test
    void saysWhatTheServerSays() {
        assertThat(said("SlowDown")).contains("(500 SlowDown)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Slow\nupload changed: state=verified", "\u0000", "<script>", "", "%s"})
    void repeatsNothingThatIsNoCode(String code) {
        assertThat(said(code)).contains("(500)");
    }

    private static String said(String code) {
        var details = AwsErrorDetails.builder().errorCode(code).build();
        var refusal =
                S3Exception.builder().awsErrorDetails(details).statusCode(500).build();
        return S3Trouble.of(refusal, SETTINGS).getMessage();
    }
}
