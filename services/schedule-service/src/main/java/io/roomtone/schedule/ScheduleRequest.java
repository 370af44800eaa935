package io.roomtone.schedule;

import io.roomtone.contracts.state.Recurrence;
import io.roomtone.kit.request.PlainText;
import io.roomtone.schedule.Terms.Labels;
import io.roomtone.schedule.Terms.Target;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// A schedule as a person states it: to be made, edited or only looked at.
///
/// @param date the only day; with recurrence `once`
/// @param days with recurrence `weekly`
/// @param startsOn first day; null = at once
/// @param endsOn last day; null = for ever
/// @param startTime local, in `zone`, to the second
/// @param durationSeconds real seconds, without the buffers
/// @param zone IANA name, e.g. `Europe/Berlin`
/// @param startEarlySeconds null = 0
/// @param stopLateSeconds null = 0
/// @param interfaceId null = the node's default interface when an occurrence becomes due
/// @param channels captured channels to record, from 0; null = as the profile says
/// @param profileId null = the default profile
/// @param nameTemplate of recordings, with `{schedule}`, `{date}`, `{time}`, `{node}`, `{room}`; null = schedule, date
/// and time
/// @param folder null = none
public record ScheduleRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String name,

        @NotNull Recurrence recurrence,
        LocalDate date,
        @Size(max = 7) List<@NotNull DayOfWeek> days,
        LocalDate startsOn,
        LocalDate endsOn,
        @NotNull LocalTime startTime,
        @NotNull @Min(1) @Max(86_400) Integer durationSeconds,
        @NotBlank @Size(max = 100) String zone,
        @Min(0) @Max(14_400) Integer startEarlySeconds,
        @Min(0) @Max(14_400) Integer stopLateSeconds,
        @NotNull UUID nodeId,
        UUID interfaceId,

        @Size(min = 1, max = 256) List<@NotNull @Min(0) @Max(255) Integer> channels,
        UUID profileId,

        @Size(max = 200) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String nameTemplate,

        @Size(max = 500) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String folder,

        @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE) String> tags,

        @Size(max = 20) List<@NotNull UUID> uploadPolicyIds) {

    /// What it says, once [TermsCheck] has found it to be sound.
    Terms terms() {
        return new Terms(name.strip(), timing(), target(), labels());
    }

    private Timing timing() {
        return new Timing(
                recurrence,
                date,
                orNone(days),
                startsOn,
                endsOn,
                startTime,
                durationSeconds,
                ZoneId.of(zone),
                startEarlySeconds == null ? 0 : startEarlySeconds,
                stopLateSeconds == null ? 0 : stopLateSeconds);
    }

    private Target target() {
        return new Target(nodeId, interfaceId, channels, profileId);
    }

    private Labels labels() {
        return new Labels(
                blank(nameTemplate) ? NameTemplate.DEFAULT : nameTemplate.strip(),
                blank(folder) ? null : folder.strip(),
                orNone(tags).stream().map(String::strip).distinct().toList(),
                orNone(uploadPolicyIds).stream().distinct().toList());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static <T> List<T> orNone(List<T> values) {
        return values == null ? List.of() : values;
    }
}
