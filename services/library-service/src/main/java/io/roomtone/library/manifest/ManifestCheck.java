package io.roomtone.library.manifest;

import io.roomtone.contracts.agent.GrantClaims;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Tells whether a manifest is whole, fits its grant, and covers its time line without a hole.
final class ManifestCheck {
    private static final Set<String> FORMATS = Set.of("S16_LE", "S24_3LE", "S32_LE");
    private static final int MOST_CHANNELS = 256;
    private static final int MOST_ENTRIES = Manifest.MOST_ENTRIES;
    private static final String SHA256 = "[0-9a-f]{64}";
    // a node whose clock was never set is believed; what no calendar holds is not
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Manifest manifest;
    private final List<FieldError> errors = new ArrayList<>();

    private ManifestCheck(Manifest manifest) {
        this.manifest = manifest;
    }

    /// @throws io.roomtone.kit.problem.ProblemException `invalid`, naming every field that is wrong
    static void require(Manifest manifest, GrantClaims grant) {
        var check = new ManifestCheck(manifest);
        check.ids(grant);
        check.format();
        if (check.lists() && check.few()) check.content();
        check.rendition();
        if (check.errors.isEmpty()) return;
        throw CommonProblem.INVALID
                .because("The manifest is not valid. Keep the audio; this is a fault of the agent.")
                .with(check.errors);
    }

    private void ids(GrantClaims grant) {
        expect("version", manifest.version() == 1, "must be 1");
        same("recordingId", manifest.recordingId(), grant.recordingId());
        same("jobId", manifest.jobId(), grant.jobId());
        same("takeId", manifest.takeId(), grant.takeId());
        same("token", manifest.token(), grant.token());
        same("nodeId", manifest.nodeId(), grant.nodeId());
    }

    private void format() {
        expect("sampleRateHz", manifest.sampleRateHz() > 0, "must be positive");
        expect(
                "channels",
                manifest.channels() > 0 && manifest.channels() <= MOST_CHANNELS,
                "must be 1 to " + MOST_CHANNELS);
        expect(
                "sampleFormat",
                manifest.sampleFormat() != null && FORMATS.contains(manifest.sampleFormat()),
                "must be one of " + FORMATS);
        expect("startedAt", isTime(manifest.startedAt()), "must be from " + EARLIEST + " to " + LATEST);
        expect("endedBy", manifest.endedBy() != null, "must be present");
        expect("frames", manifest.frames() > 0, "must be positive");
    }

    // whether the rest can be looked at
    private boolean lists() {
        int before = errors.size();
        expect("segments", whole(manifest.segments()), "must be present, without null");
        expect("gaps", whole(manifest.gaps()), "must be present, without null");
        var events = manifest.healthEvents();
        expect("healthEvents", events == null || whole(events), "must be without null");
        expect("clock", manifest.clock() == null || whole(manifest.clock()), "must be without null");
        return errors.size() == before;
    }

    private boolean few() {
        int events =
                manifest.healthEvents() == null ? 0 : manifest.healthEvents().size();
        long entries = (long) manifest.segments().size() + manifest.gaps().size() + events;
        int points = manifest.clock() == null ? 0 : manifest.clock().size();
        expect("segments", entries <= MOST_ENTRIES, "at most " + MOST_ENTRIES + " with gaps and healthEvents");
        expect("clock", points <= MOST_ENTRIES, "at most " + MOST_ENTRIES);
        return entries <= MOST_ENTRIES && points <= MOST_ENTRIES;
    }

    private static boolean whole(List<?> list) {
        return list != null && list.stream().noneMatch(Objects::isNull);
    }

    private void content() {
        expect(
                "segments.sha256",
                manifest.segments().stream().allMatch(segment -> isDigest(segment.sha256())),
                "must be 64 lower-case hex digits");
        expect(
                "healthEvents",
                manifest.healthEvents() == null
                        || manifest.healthEvents().stream().allMatch(ManifestCheck::complete),
                "must have an id, a kind and a severity");
        timeLine();
        if (manifest.clock() != null) clock(manifest.clock());
    }

    // times may step back: a node that learns better what time it is tells the truth all the same
    private void clock(List<Manifest.ClockPoint> points) {
        long last = -1;
        for (var point : points) {
            boolean holds = point.frame() > last && point.frame() <= manifest.frames() && isTime(point.utc());
            if (!holds) {
                errors.add(new FieldError("clock", "must be in order, within the frames, each with a time"));
                return;
            }
            last = point.frame();
        }
    }

    private void timeLine() {
        long end = 0;
        for (var stretch : stretches()) {
            if (stretch.first() != end || stretch.frames() <= 0) {
                errors.add(new FieldError(stretch.field(), "must begin at frame " + end + " and not be empty"));
                return;
            }
            end += stretch.frames();
        }
        expect("frames", end == manifest.frames(), "must be the sum of segments and gaps, " + end);
    }

    private record Stretch(String field, long first, long frames) {}

    private List<Stretch> stretches() {
        var segments = manifest.segments().stream().map(s -> new Stretch("segments", s.firstFrame(), s.frames()));
        var gaps = manifest.gaps().stream().map(g -> new Stretch("gaps", g.firstFrame(), g.frames()));
        return Stream.concat(segments, gaps)
                .sorted(Comparator.comparingLong(Stretch::first))
                .toList();
    }

    private void rendition() {
        var file = manifest.rendition();
        if (file == null) {
            errors.add(new FieldError("rendition", "must be present"));
            return;
        }
        expect(
                "rendition.name",
                file.name() != null && file.name().matches("[a-z0-9-]{1,32}"),
                "must be 1 to 32 of a-z, 0-9 and -");
        expect("rendition.codec", file.codec() != null, "must be present");
        expect("rendition.sampleRateHz", file.sampleRateHz() > 0, "must be positive");
        expect("rendition.channels", file.channels() > 0, "must be positive");
        expect("rendition.frames", file.frames() > 0, "must be positive");
        expect("rendition.sizeBytes", file.sizeBytes() > 0, "must be positive");
        expect("rendition.sha256", isDigest(file.sha256()), "must be 64 lower-case hex digits");
        if (file.sampleRateHz() == manifest.sampleRateHz()) {
            expect("rendition.frames", file.frames() == manifest.frames(), "must equal the take's time line");
        }
    }

    private static boolean isTime(Instant time) {
        return time != null && !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    private static boolean isDigest(String text) {
        return text != null && text.matches(SHA256);
    }

    private static boolean complete(HealthEventReport event) {
        return event.id() != null && event.kind() != null && event.severity() != null;
    }

    private void same(String field, Object told, Object granted) {
        expect(field, Objects.equals(told, granted), "must be the grant's, " + granted);
    }

    private void expect(String field, boolean holds, String otherwise) {
        if (!holds) errors.add(new FieldError(field, otherwise));
    }
}
