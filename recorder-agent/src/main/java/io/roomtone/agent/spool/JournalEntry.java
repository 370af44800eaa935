package io.roomtone.agent.spool;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.roomtone.agent.Moment;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.state.FailureReason;

/// One line of a take's journal. Frames count on the take's time line, gaps included, unless said otherwise.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalEntry.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = JournalEntry.SegmentStarted.class, name = "segment-started"),
    @JsonSubTypes.Type(value = JournalEntry.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = JournalEntry.Gap.class, name = "gap"),
    @JsonSubTypes.Type(value = JournalEntry.HealthRaised.class, name = "health"),
    @JsonSubTypes.Type(value = JournalEntry.SignalHeard.class, name = "signal"),
    @JsonSubTypes.Type(value = JournalEntry.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = JournalEntry.CaptureEnded.class, name = "capture-ended"),
    @JsonSubTypes.Type(value = JournalEntry.Rendered.class, name = "rendered"),
    @JsonSubTypes.Type(value = JournalEntry.RenditionDamaged.class, name = "rendition-damaged"),
    @JsonSubTypes.Type(value = JournalEntry.DeliveryStarted.class, name = "delivery-started"),
    @JsonSubTypes.Type(value = JournalEntry.DeliveryBroken.class, name = "delivery-broken"),
    @JsonSubTypes.Type(value = JournalEntry.DeliveryRefused.class, name = "delivery-refused"),
    @JsonSubTypes.Type(value = JournalEntry.RefusalDoubted.class, name = "refusal-doubted"),
    @JsonSubTypes.Type(value = JournalEntry.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = JournalEntry.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = JournalEntry.LeaseLost.class, name = "lease-lost"),
    @JsonSubTypes.Type(value = JournalEntry.Told.class, name = "told"),
})
public sealed interface JournalEntry {
    Moment at();

    /// The work order is here.
    ///
    /// @param at when it came: its durations count from then
    /// @param clockOffsetMillis node clock minus server clock
    record Opened(Moment at, long clockOffsetMillis) implements JournalEntry {}

    /// @param at when its first frame was captured
    /// @param firstFrame its place on the time line
    record SegmentStarted(Moment at, int index, long firstFrame) implements JournalEntry {}

    /// A point of the map from samples to time.
    ///
    /// @param at when the frame after the last one was captured
    /// @param frames frames in the segment's file by then
    record Progress(Moment at, int index, long frames) implements JournalEntry {}

    /// Time without samples; within a segment it parts the frames before it from those after it.
    record Gap(Moment at, long firstFrame, long frames, String cause) implements JournalEntry {}

    record HealthRaised(Moment at, HealthEventReport event) implements JournalEntry {}

    record SignalHeard(Moment at, SignalKind kind) implements JournalEntry {}

    /// The agent came back to this take after it had been away.
    record Resumed(Moment at) implements JournalEntry {}

    /// @param frames length of the whole time line
    record CaptureEnded(Moment at, EndCause cause, long frames) implements JournalEntry {}

    /// The rendition and the manifest are in the directory.
    record Rendered(Moment at, String file) implements JournalEntry {}

    /// The file is not what was rendered any more; the raw capture is still here.
    record RenditionDamaged(Moment at) implements JournalEntry {}

    record DeliveryStarted(Moment at) implements JournalEntry {}

    /// @param offset bytes that the library holds for certain
    record DeliveryBroken(Moment at, long offset, String detail) implements JournalEntry {}

    /// The library will not have these bytes, whatever this run of the agent tries.
    record DeliveryRefused(Moment at, String problem, String detail) implements JournalEntry {}

    /// The agent was started again: it renders and delivers anew what was refused, since it or the library
    /// may be a newer one.
    record RefusalDoubted(Moment at) implements JournalEntry {}

    record Delivered(Moment at, DeliveryReceipt receipt) implements JournalEntry {}

    record Failed(Moment at, FailureReason reason, String detail) implements JournalEntry {}

    /// A newer token exists: nothing more is reported, the audio is delivered all the same.
    record LeaseLost(Moment at) implements JournalEntry {}

    /// The control plane has answered the last report about this take.
    record Told(Moment at) implements JournalEntry {}
}
