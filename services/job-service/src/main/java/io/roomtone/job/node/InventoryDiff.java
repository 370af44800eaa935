package io.roomtone.job.node;

import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.job.NodeInterface;
import io.roomtone.kit.Uuid7;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a node's interfaces are after a report. Knows no database.
final class InventoryDiff {
    /// Interfaces of a node, those included that are there no longer.
    static final int MOST = 256;

    private InventoryDiff() {}

    /// @param known in order
    /// @param reported whole, at most [#MOST]; what is known and not reported is there no longer, and forgotten
    /// for want of room
    static List<NodeInterface> merge(List<NodeInterface> known, List<InterfaceReport> reported) {
        Map<String, NodeInterface> byRef =
                known.stream().collect(Collectors.toMap(NodeInterface::systemRef, Function.identity()));
        var merged = new ArrayList<NodeInterface>();
        for (var report : reported) {
            var before = byRef.remove(report.systemRef());
            merged.add(of(before == null ? Uuid7.next() : before.id(), report));
        }
        known.stream()
                .filter(i -> byRef.containsKey(i.systemRef()))
                .map(InventoryDiff::gone)
                .limit(MOST - merged.size())
                .forEach(merged::add);
        return merged;
    }

    private static NodeInterface of(UUID id, InterfaceReport report) {
        return new NodeInterface(
                id,
                report.systemRef(),
                report.name(),
                report.backend(),
                report.device() == null ? report.systemRef() : report.device(),
                report.channels(),
                List.copyOf(report.sampleRatesHz()),
                report.sampleFormat(),
                report.preferred(),
                report.available());
    }

    // the preferred one stays so: a schedule does not take another one for it while it is away
    private static NodeInterface gone(NodeInterface known) {
        return new NodeInterface(
                known.id(),
                known.systemRef(),
                known.name(),
                known.backend(),
                known.device(),
                known.channels(),
                known.sampleRatesHz(),
                known.sampleFormat(),
                known.preferred(),
                false);
    }
}
