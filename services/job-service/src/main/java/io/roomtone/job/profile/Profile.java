package io.roomtone.job.profile;

import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.sql.Slugs;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/// How to render.
///
/// @param vbrQuality MP3 only: 0 (best) to 9
/// @param maximumTrackSeconds longest track of a scheduled window; null = never split
/// @param isDefault whether it is taken when nobody names one
/// @param allowed what the caller may do with it
public record Profile(
        UUID id,
        long entityVersion,
        String name,
        Codec codec,
        Double vbrQuality,
        ChannelMode channelMode,
        Integer maximumTrackSeconds,
        boolean isDefault,
        boolean archived,
        List<String> allowed) {

    static final String COLUMNS =
            "id, entity_version, name, codec, vbr_quality, channel_mode, maximum_track_seconds, is_default, archived";

    static Profile read(Row row) {
        return new Profile(
                row.getUUID("id"),
                row.getLong("entity_version"),
                row.getString("name"),
                Slugs.value(Codec.class, row.getString("codec")),
                row.getDouble("vbr_quality"),
                Slugs.value(ChannelMode.class, row.getString("channel_mode")),
                row.getInteger("maximum_track_seconds"),
                row.getBoolean("is_default"),
                row.getBoolean("archived"),
                List.of());
    }

    /// As this caller sees it.
    Profile seenBy(Caller caller) {
        return new Profile(
                id,
                entityVersion,
                name,
                codec,
                vbrQuality,
                channelMode,
                maximumTrackSeconds,
                isDefault,
                archived,
                allowedTo(caller));
    }

    private List<String> allowedTo(Caller caller) {
        if (archived || !caller.may(Permission.SETTINGS_MANAGE)) return List.of();
        return isDefault ? List.of("edit") : List.of("edit", "archive");
    }
}
