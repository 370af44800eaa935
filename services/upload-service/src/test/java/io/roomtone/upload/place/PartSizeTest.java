package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartSizeTest {
    private static final int SMALLEST = 8 << 20;

    @Test
    void isTheSmallestWhileTenThousandPartsAreEnough() {
        assertThat(PartSize.of(1, SMALLEST)).isEqualTo(SMALLEST);
        assertThat(PartSize.of(10_000L * SMALLEST, SMALLEST)).isEqualTo(SMALLEST);
    }

    @Test
    void growsByWholeMebibytesBeyond() {
        assertThat(PartSize.of(10_000L * SMALLEST + 1, SMALLEST)).isEqualTo(9 << 20);
        assertThat(PartSize.of(1L << 40, SMALLEST)).isEqualTo(105 << 20);
    }
}
