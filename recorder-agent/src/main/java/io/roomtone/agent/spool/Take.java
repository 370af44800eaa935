package io.roomtone.agent.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.agent.Moment;
import io.roomtone.agent.NodeClock;
import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavReader;
import io.roomtone.audio.wav.WavWriter;
import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// One take in the spool: its work order, its journal and its files. Safe for several threads; one
/// captures at a time.
public final class Take implements Closeable {
    private static final Logger LOG = Logger.getLogger(Take.class);
    static final String WORK_ORDER = "work-order.json";
    private static final String JOURNAL = "journal.jsonl";
    private static final String MANIFEST = "manifest.json";

    private final Path directory;
    private final ObjectMapper json;
    private final NodeClock clock;
    private final Journal journal;
    private final TakeStory story;
    private final List<Consumer<JournalEntry>> listeners = new CopyOnWriteArrayList<>();
    private final WorkOrder order;
    private volatile long capturedFrames;
    private volatile List<ChannelLevel> levels = List.of();

    Take(Path directory, ObjectMapper json, NodeClock clock) throws IOException {
        this.directory = directory;
        this.json = json;
        this.clock = clock;
        this.order = json.readValue(directory.resolve(WORK_ORDER).toFile(), WorkOrder.class);
        this.story = new TakeStory(this::format);
        this.journal = new Journal(directory.resolve(JOURNAL), json);
        journal.found().forEach(story::hear);
    }

    public UUID id() {
        return order.takeId();
    }

    public WorkOrder order() {
        return order;
    }

    public TakeStory story() {
        return story;
    }

    /// What is captured, at the interface's full channel span.
    public PcmFormat format() {
        var target = order.target();
        return new PcmFormat(target.sampleRateHz(), target.channels(), SampleFormat.of(target.sampleFormat()));
    }

    /// Hears of each further entry, on the thread that writes it, after it is on the disk.
    public void listen(Consumer<JournalEntry> listener) {
        listeners.add(listener);
    }

    public void unlisten(Consumer<JournalEntry> listener) {
        listeners.remove(listener);
    }

    public void append(JournalEntry entry) throws IOException {
        journal.append(entry);
        story.hear(entry);
        listeners.forEach(listener -> listener.accept(entry));
    }

    /// A stop or cancel; only the first one counts.
    ///
    /// @return false when one was heard before
    public synchronized boolean signal(SignalKind kind) throws IOException {
        if (story.signal().isPresent()) {
            return false;
        }
        append(new JournalEntry.SignalHeard(clock.now(), kind));
        return true;
    }

    /// @param lengthFrames null = an instant
    public void raise(HealthKind kind, Severity severity, long frame, Long lengthFrames, String detail)
            throws IOException {
        var format = format();
        var event = new HealthEventReport(
                UUID.randomUUID(),
                kind,
                severity,
                format.millisOf(frame),
                lengthFrames == null ? null : (Long) format.millisOf(lengthFrames),
                detail);
        append(new JournalEntry.HealthRaised(clock.now(), event));
    }

    /// A new segment that is on the disk, its name too, before the journal names it.
    public WavWriter createSegment(int index) throws IOException {
        var writer = WavWriter.create(segment(index), format());
        try {
            writer.force();
            Durable.forceDirectory(directory);
            return writer;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    public Path segment(int index) {
        return directory.resolve("segment-%03d.wav".formatted(index));
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    /// The time line as journal and files tell it now.
    ///
    /// @param frames its length
    public TimeLine timeLine(long frames) throws IOException {
        return TimeLine.of(story.segments(), fileFrames(), story.gaps(), frames);
    }

    /// Where the captured audio ends on the time line.
    public long endOfAudio() throws IOException {
        return TimeLine.end(story.segments(), fileFrames(), story.gaps());
    }

    /// When frame 0 was captured, or would have been: a track may begin with a gap.
    public Optional<Moment> firstFrameAt() {
        return story.segments().stream().findFirst().map(first -> before(first.at(), first.firstFrame()));
    }

    private Moment before(Moment moment, long frames) {
        return moment.plus(format().durationOf(frames).negated());
    }

    /// When the frame at the end of the audio would have been captured. Only with at least one segment.
    /// One without frames, after a kill in its first moment, tells nothing that the one before it does
    /// not.
    public Moment endOfAudioAt() throws IOException {
        var files = fileFrames();
        var last = story.segments().reversed().stream()
                .filter(start -> files.getOrDefault(start.index(), 0L) > 0)
                .findFirst();
        return last.isPresent()
                ? endOf(last.get(), files.get(last.get().index()))
                : firstFrameAt().orElseThrow();
    }

    private Moment endOf(JournalEntry.SegmentStarted start, long frames) {
        var gaps = story.gaps();
        long end = TimeLine.placeBehind(start, frames, gaps);
        var known = story.lastProgress(start.index());
        long place = known.map(point -> TimeLine.placeBehind(start, point.frames(), gaps))
                .orElse(start.firstFrame());
        return known.map(JournalEntry.Progress::at)
                .orElse(start.at())
                .plus(format().durationOf(Math.max(0, end - place)));
    }

    private Map<Integer, Long> fileFrames() throws IOException {
        var frames = new HashMap<Integer, Long>();
        for (var start : story.segments()) {
            var file = segment(start.index());
            if (Files.exists(file)) {
                frames.put(start.index(), framesOf(file));
            }
        }
        return frames;
    }

    /// A segment whose beginning is destroyed is a gap: it must not cost the others.
    private static long framesOf(Path file) throws IOException {
        try (var reader = WavReader.open(file)) {
            return reader.frames();
        } catch (NotAudioException e) {
            LOG.errorf(e, "a segment cannot be read and counts as a gap file=%s", file);
            return 0;
        }
    }

    public void writeManifest(Manifest manifest) throws IOException {
        Durable.write(directory.resolve(MANIFEST), json.writeValueAsBytes(manifest));
    }

    public Manifest manifest() throws IOException {
        return json.readValue(directory.resolve(MANIFEST).toFile(), Manifest.class);
    }

    /// What the next renewal reports of a running capture.
    public void captured(long frames, List<ChannelLevel> levelsNow) {
        capturedFrames = frames;
        levels = levelsNow;
    }

    public long capturedMillis() {
        return format().millisOf(capturedFrames);
    }

    public List<ChannelLevel> levels() {
        return levels;
    }

    /// The library has it: the audio goes, the journal stays until the control plane knows.
    public void freeAudio() throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!name.equals(WORK_ORDER) && !name.equals(JOURNAL)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    @Override
    public String toString() {
        return "take=" + order.takeId() + " jobId=" + order.jobId() + " recordingId=" + order.recordingId();
    }
}
