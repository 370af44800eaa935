package io.roomtone.agent;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.contracts.agent.ChannelMapSpec;
import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.ClaimRequest;
import io.roomtone.contracts.agent.Contribution;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.EnrolReply;
import io.roomtone.contracts.agent.EnrolRequest;
import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Heartbeat;
import io.roomtone.contracts.agent.HeartbeatReply;
import io.roomtone.contracts.agent.HeldJob;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.agent.Inventory;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.agent.LeaseReply;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.TokenReply;
import io.roomtone.contracts.agent.TokenRequest;
import io.roomtone.contracts.agent.WatchdogSpec;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.FailureReason;

/// What Jackson reads and writes, for the native executable; `contracts` itself knows no framework.
@RegisterForReflection(
        targets = {
            CaptureTarget.class,
            ChannelLevel.class,
            ChannelMapSpec.class,
            ClaimReply.class,
            ClaimRequest.class,
            Contribution.class,
            DeliveryReceipt.class,
            EndCause.class,
            EnrolReply.class,
            EnrolRequest.class,
            FailureReport.class,
            HealthEventReport.class,
            HealthKind.class,
            Heartbeat.class,
            HeartbeatReply.class,
            HeldJob.class,
            InterfaceReport.class,
            Inventory.class,
            LeaseAnswer.class,
            LeasePhase.class,
            LeaseRenewal.class,
            LeaseReply.class,
            Manifest.class,
            Manifest.ClockPoint.class,
            Manifest.Segment.class,
            Manifest.Gap.class,
            Manifest.Rendition.class,
            ProfileSpec.class,
            Severity.class,
            Signal.class,
            SignalKind.class,
            TokenReply.class,
            TokenRequest.class,
            WatchdogSpec.class,
            WorkOrder.class,
            WorkOrder.Track.class,
            Backend.class,
            ChannelMode.class,
            Codec.class,
            FailureReason.class,
            Moment.class,
            JournalEntry.class,
            JournalEntry.Opened.class,
            JournalEntry.SegmentStarted.class,
            JournalEntry.Progress.class,
            JournalEntry.Gap.class,
            JournalEntry.HealthRaised.class,
            JournalEntry.SignalHeard.class,
            JournalEntry.Resumed.class,
            JournalEntry.CaptureEnded.class,
            JournalEntry.Rendered.class,
            JournalEntry.RenditionDamaged.class,
            JournalEntry.DeliveryStarted.class,
            JournalEntry.DeliveryBroken.class,
            JournalEntry.DeliveryRefused.class,
            JournalEntry.RefusalDoubted.class,
            JournalEntry.Delivered.class,
            JournalEntry.Failed.class,
            JournalEntry.LeaseLost.class,
            JournalEntry.Told.class,
        },
        classNames = "io.roomtone.agent.enrol.IdentityFile$Content")
final class NativeReflection {
    private NativeReflection() {}
}
