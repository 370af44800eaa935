package io.roomtone.kit;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// Time-ordered identifiers: UUID version 7 (RFC 9562, section 5.7), so that indexes grow at their end.
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final InstantSource SYSTEM = InstantSource.system();

    private Uuid7() {}

    /// A new identifier: 48 bits of Unix milliseconds, 74 random bits.
    public static UUID next() {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        long high = SYSTEM.millis() << 16 | 0x7000 | (random[0] & 0x0F) << 8 | random[1] & 0xFF;
        long low = 0;
        for (int i = 2; i < 10; i++) low = low << 8 | random[i] & 0xFF;
        return new UUID(high, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
