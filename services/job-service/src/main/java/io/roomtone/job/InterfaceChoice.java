package io.roomtone.job;

import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which interface of a node is recorded, and at which rate.
public final class InterfaceChoice {
    private static final List<Integer> USUAL_RATES_HZ = List.of(48_000, 44_100);

    private InterfaceChoice() {}

    /// @param offered in the node's order
    /// @param wanted null = the preferred one, else the first that is available
    /// @throws io.roomtone.kit.problem.ProblemException when there is none
    public static NodeInterface choose(List<NodeInterface> offered, UUID wanted) {
        if (wanted != null) return named(offered, wanted);
        return NodeInterface.defaultOf(offered)
                .orElseThrow(
                        () -> JobProblem.NO_INTERFACE.because(
                                "The node has no interface that is available. Connect a capture device, or look at the node's list."));
    }

    /// For a start that is ahead: what is not connected now may be by then.
    ///
    /// @param wanted null = the preferred one, though it may be away just now; else the first that is available
    /// @return empty when the node does not know the wanted one, or knows none
    public static Optional<NodeInterface> foreseen(List<NodeInterface> offered, UUID wanted) {
        if (wanted != null)
            return offered.stream().filter(i -> i.id().equals(wanted)).findFirst();
        return offered.stream()
                .min(Comparator.comparing((NodeInterface i) -> !i.preferred()).thenComparing(i -> !i.available()));
    }

    /// The interface at its full channel span.
    public static CaptureTarget target(NodeInterface chosen) {
        return new CaptureTarget(
                chosen.id(),
                chosen.systemRef(),
                chosen.name(),
                chosen.backend(),
                rate(chosen.sampleRatesHz()),
                chosen.channels(),
                chosen.sampleFormat());
    }

    private static NodeInterface named(List<NodeInterface> offered, UUID wanted) {
        var found = offered.stream()
                .filter(i -> i.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> JobProblem.INTERFACE_UNKNOWN
                        .because("Choose one of the node's interfaces.")
                        .with(List.of(new FieldError("interfaceId", "not an interface of this node"))));
        if (found.available()) return found;
        throw JobProblem.INTERFACE_UNAVAILABLE
                .because(found.name() + " is not connected just now. Connect it or choose another interface.")
                .with(List.of(new FieldError("interfaceId", "not available")));
    }

    private static int rate(List<Integer> possible) {
        return USUAL_RATES_HZ.stream()
                .filter(possible::contains)
                .findFirst()
                .orElseGet(
                        () -> possible.stream().max(Comparator.naturalOrder()).orElseThrow());
    }
}
