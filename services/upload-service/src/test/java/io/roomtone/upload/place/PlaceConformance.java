package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.upload.testing.Bytes;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every place must do.
abstract class PlaceConformance {
    static final int CHUNK = 5 << 20;
    static final byte[] RECORDING = Bytes.of(2 * CHUNK + 1_234_567, 1);

    abstract Place place();

    /// What lies under a name, read around the place; null = nothing.
    abstract byte[] raw(String object);

    /// Lays something under a name, around the place.
    abstract void lay(String object, byte[] bytes);

    static Copy copy(byte[] bytes) {
        var owner = UUID.randomUUID();
        var object = "hearings/2026/Hörsaal 3, first day " + owner + ".wav";
        return new Copy(owner, object, bytes.length, Bytes.sha256(bytes), "audio/wav");
    }

    static void append(Draft draft, byte[] bytes) {
        int from = (int) draft.held();
        draft.append(Arrays.copyOfRange(bytes, from, from + draft.wanted()));
    }

    static void appendRest(Draft draft, byte[] bytes) {
        while (draft.wanted() > 0) append(draft, bytes);
    }

    @Test
    void holdsACopyOnceItIsWhole() {
        var copy = copy(RECORDING);
        try (var place = place();
                var draft = place.draft(copy, null)) {
            assertThat(place.compare(copy)).isEqualTo(Presence.NOTHING);
            appendRest(draft, RECORDING);
            assertThat(raw(copy.object())).isNull();

            assertThat(draft.publish()).isEqualTo(Presence.SAME);

            assertThat(place.compare(copy)).isEqualTo(Presence.SAME);
        }
        assertThat(raw(copy.object())).isEqualTo(RECORDING);
    }

    @Test
    void goesOnWithWhatAProcessLeftThatDied() {
        var copy = copy(RECORDING);
        String session;
        try (var place = place();
                var draft = place.draft(copy, null)) {
            append(draft, RECORDING);
            session = draft.session();
        }

        try (var place = place();
                var draft = place.draft(copy, session)) {
            assertThat(draft.session()).isEqualTo(session);
            assertThat(draft.held()).isEqualTo(CHUNK);
            appendRest(draft, RECORDING);
            assertThat(draft.publish()).isEqualTo(Presence.SAME);
        }
        assertThat(raw(copy.object())).isEqualTo(RECORDING);
    }

    @Test
    void beginsAnewWhenTheUnfinishedCopyIsGone() {
        var copy = copy(RECORDING);
        try (var place = place()) {
            String session;
            try (var draft = place.draft(copy, null)) {
                append(draft, RECORDING);
                session = draft.session();
            }
            place.discard(copy, session);
            place.discard(copy, session);

            try (var draft = place.draft(copy, session)) {
                assertThat(draft.held()).isZero();
                appendRest(draft, RECORDING);
                assertThat(draft.publish()).isEqualTo(Presence.SAME);
            }
        }
    }

    @Test
    void findsWhatWasBegunForACopyAndNothingElse() {
        var copy = copy(RECORDING);
        var beside = new Copy(
                UUID.randomUUID(), copy.object() + ".old.wav", copy.sizeBytes(), copy.sha256(), copy.mediaType());
        try (var place = place();
                var first = place.draft(copy, null);
                var second = place.draft(copy, null);
                var other = place.draft(beside, null)) {
            append(first, RECORDING);
            append(second, RECORDING);
            append(other, RECORDING);

            assertThat(place.unfinished(copy)).containsExactlyInAnyOrder(first.session(), second.session());
            assertThat(place.unfinished(beside)).containsExactly(other.session());
        }
    }

    @Test
    void goesOnUndisturbedWhenAnEarlierBeginningIsClearedAway() {
        var copy = copy(RECORDING);
        try (var place = place();
                var earlier = place.draft(copy, null);
                var later = place.draft(copy, null)) {
            append(earlier, RECORDING);
            append(later, RECORDING);

            place.discard(copy, earlier.session());

            appendRest(later, RECORDING);
            assertThat(later.publish()).isEqualTo(Presence.SAME);
            assertThat(place.unfinished(copy)).isEmpty();
        }
        assertThat(raw(copy.object())).isEqualTo(RECORDING);
    }

    @Test
    void isContentWhenAnotherHasBroughtTheSameFile() {
        var copy = copy(RECORDING);
        lay(copy.object(), RECORDING);
        try (var place = place();
                var draft = place.draft(copy, null)) {
            assertThat(place.compare(copy)).isEqualTo(Presence.SAME);
            appendRest(draft, RECORDING);

            assertThat(draft.publish()).isEqualTo(Presence.SAME);
            assertThat(place.unfinished(copy)).isEmpty();
        }
    }

    @Test
    void neverTakesTheNameOfAnotherFile() {
        var copy = copy(RECORDING);
        var other = RECORDING.clone();
        other[other.length - 1] ^= 1;
        lay(copy.object(), other);
        try (var place = place();
                var draft = place.draft(copy, null)) {
            assertThat(place.compare(copy)).isEqualTo(Presence.OTHER);
            appendRest(draft, RECORDING);

            assertThat(draft.publish()).isEqualTo(Presence.OTHER);
            assertThat(place.unfinished(copy)).isEmpty();
        }
        assertThat(raw(copy.object())).isEqualTo(other);
    }

    @Test
    void noticesACopyThatDiffersAndClearsItAway() {
        var copy = copy(RECORDING);
        var damaged = RECORDING.clone();
        damaged[CHUNK + 7] ^= 1;
        try (var place = place();
                var draft = place.draft(copy, null)) {
            appendRest(draft, damaged);

            assertThatThrownBy(draft::publish)
                    .isInstanceOfSatisfying(
                            PlaceException.class,
                            e -> assertThat(e.nothingHeld()).isTrue())
                    .hasMessageContaining("differs from the recording");

            assertThat(place.compare(copy)).isEqualTo(Presence.NOTHING);
        }
    }

    @Test
    void isTriedWithAProbeThatLeavesNothing() {
        try (var place = place()) {
            Probe.run(place);
        }
    }
}
