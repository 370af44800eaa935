package io.roomtone.job;

import io.roomtone.contracts.state.Backend;
import io.roomtone.kit.sql.Slugs;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A capture device of a node. Its id is the same as long as the node finds the device under the same system
/// reference.
///
/// @param device what the capture program is told
/// @param sampleFormat `S16_LE`, `S24_3LE` or `S32_LE`
/// @param preferred whether the node records it when nobody names one
/// @param available false when it was known before and is absent now
public record NodeInterface(
        UUID id,
        String systemRef,
        String name,
        Backend backend,
        String device,
        int channels,
        List<Integer> sampleRatesHz,
        String sampleFormat,
        boolean preferred,
        boolean available) {

    /// What [#read] needs from table `node_interface`; order by `position`.
    public static final String COLUMNS =
            "id, node_id, system_ref, name, backend, device, channels, sample_rates_hz, sample_format, preferred, available";

    /// What the node records when nobody names an interface: the preferred one, else the first that is
    /// available.
    ///
    /// @param offered in the node's order
    public static Optional<NodeInterface> defaultOf(List<NodeInterface> offered) {
        // stable: among equals the node's order decides
        return offered.stream().filter(NodeInterface::available).min(Comparator.comparing(i -> !i.preferred()));
    }

    public static NodeInterface read(Row row) {
        return new NodeInterface(
                row.getUUID("id"),
                row.getString("system_ref"),
                row.getString("name"),
                Slugs.value(Backend.class, row.getString("backend")),
                row.getString("device"),
                row.getInteger("channels"),
                Arrays.asList(row.getArrayOfIntegers("sample_rates_hz")),
                row.getString("sample_format"),
                row.getBoolean("preferred"),
                row.getBoolean("available"));
    }
}
