package io.roomtone.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.UploadSummary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadRuleTest {
    @ParameterizedTest
    @CsvSource({
        "0,0,0,NONE",
        "2,0,0,QUEUED",
        "1,1,0,PARTIAL",
        "0,2,0,UPLOADED",
        "0,0,1,FAILED",
        "0,1,1,FAILED",
        "1,0,1,QUEUED",
        "1,1,1,PARTIAL"
    })
    void saysHowFarARecordingHasCome(int waiting, int verified, int exhausted, UploadSummary summary) {
        assertThat(UploadRule.of(new Facts.Uploads(waiting, verified, exhausted)))
                .isEqualTo(summary);
    }
}
