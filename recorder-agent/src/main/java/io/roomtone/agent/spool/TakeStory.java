package io.roomtone.agent.spool;

import io.roomtone.audio.PcmFormat;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.SignalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the journal of one take tells, kept up to date as it grows. Safe for several threads.
public final class TakeStory {
    private final Supplier<PcmFormat> format;
    private final List<JournalEntry.SegmentStarted> segments = new ArrayList<>();
    private final List<JournalEntry.Gap> gaps = new ArrayList<>();
    private final List<HealthEventReport> healthEvents = new ArrayList<>();
    private final List<JournalEntry.Progress> progress = new ArrayList<>();
    private JournalEntry.Opened opened;
    private JournalEntry.CaptureEnded captureEnded;
    private JournalEntry.Rendered rendered;
    private JournalEntry.DeliveryRefused refused;
    private JournalEntry.Failed failed;
    private DeliveryReceipt receipt;
    private SignalKind signal;
    private boolean recovered;
    private boolean deliveryStarted;
    private boolean leaseLost;
    private boolean told;

    TakeStory(Supplier<PcmFormat> format) {
        this.format = format;
    }

    synchronized void hear(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.Opened e -> opened = e;
            case JournalEntry.SegmentStarted e -> segments.add(e);
            case JournalEntry.Progress e -> progress.add(e);
            case JournalEntry.Gap e -> gap(e);
            case JournalEntry.HealthRaised e -> healthEvents.add(e.event());
            case JournalEntry.SignalHeard e -> signal = e.kind();
            case JournalEntry.Resumed _ -> recovered = true;
            case JournalEntry.CaptureEnded e -> captureEnded = e;
            case JournalEntry.Rendered e -> rendered(e);
            case JournalEntry.RenditionDamaged _ -> rendered = null;
            case JournalEntry.DeliveryStarted _ -> deliveryStarted = true;
            case JournalEntry.DeliveryBroken _ -> deliveryStarted = true;
            case JournalEntry.DeliveryRefused e -> refused = e;
            case JournalEntry.RefusalDoubted _ -> doubtRefusal();
            case JournalEntry.Delivered e -> delivered(e);
            case JournalEntry.Failed e -> failed = e;
            case JournalEntry.LeaseLost _ -> leaseLost = true;
            case JournalEntry.Told _ -> told = true;
        }
    }

    /// Samples are found missing up to a second late; what was noted meanwhile about the time of those
    /// behind them was too early.
    private void gap(JournalEntry.Gap gap) {
        var late = format.get().durationOf(gap.frames());
        for (int last = progress.size() - 1; last >= 0 && isBehind(gap, progress.get(last)); last--) {
            var point = progress.get(last);
            progress.set(last, new JournalEntry.Progress(point.at().plus(late), point.index(), point.frames()));
        }
        gaps.add(gap);
    }

    /// Only in the segment that is being written.
    private boolean isBehind(JournalEntry.Gap gap, JournalEntry.Progress point) {
        var segment = segments.getLast();
        return point.index() == segment.index()
                && TimeLine.placeBehind(segment, point.frames(), gaps) > gap.firstFrame();
    }

    /// What failed is tried again after a restart; success makes the failure history.
    private void rendered(JournalEntry.Rendered entry) {
        rendered = entry;
        failed = null;
    }

    private void doubtRefusal() {
        refused = null;
        rendered = null;
        failed = null;
    }

    private void delivered(JournalEntry.Delivered entry) {
        receipt = entry.receipt();
        failed = null;
    }

    /// When the work order came; null only until the first entry is written.
    public synchronized JournalEntry.Opened opened() {
        return opened;
    }

    public synchronized List<JournalEntry.SegmentStarted> segments() {
        return List.copyOf(segments);
    }

    public synchronized List<JournalEntry.Gap> gaps() {
        return List.copyOf(gaps);
    }

    public synchronized List<HealthEventReport> healthEvents() {
        return List.copyOf(healthEvents);
    }

    /// The map from samples to time, as far as it is known; every few seconds a point.
    public synchronized List<JournalEntry.Progress> progress() {
        return List.copyOf(progress);
    }

    synchronized Optional<JournalEntry.Progress> lastProgress(int segment) {
        return progress.stream().filter(point -> point.index() == segment).reduce((_, last) -> last);
    }

    public synchronized Optional<JournalEntry.CaptureEnded> captureEnded() {
        return Optional.ofNullable(captureEnded);
    }

    public synchronized Optional<JournalEntry.Rendered> rendered() {
        return Optional.ofNullable(rendered);
    }

    public synchronized Optional<JournalEntry.DeliveryRefused> refused() {
        return Optional.ofNullable(refused);
    }

    public synchronized Optional<JournalEntry.Failed> failed() {
        return Optional.ofNullable(failed);
    }

    public synchronized Optional<DeliveryReceipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    public synchronized Optional<SignalKind> signal() {
        return Optional.ofNullable(signal);
    }

    public synchronized boolean recovered() {
        return recovered;
    }

    public synchronized boolean deliveryStarted() {
        return deliveryStarted;
    }

    public synchronized boolean leaseLost() {
        return leaseLost;
    }

    public synchronized boolean told() {
        return told;
    }

    public synchronized LeasePhase phase() {
        if (receipt != null) {
            return LeasePhase.DELIVERED;
        }
        if (captureEnded != null) {
            return LeasePhase.FINALIZING;
        }
        return segments.isEmpty() ? LeasePhase.CLAIMED : LeasePhase.RECORDING;
    }
}
