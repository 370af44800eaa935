package io.roomtone.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of recordings: text with `{schedule}`, `{date}`, `{time}`, `{node}` and `{room}`.
public final class NameTemplate {
    public static final String DEFAULT = "{schedule} {date} {time}";

    private static final int LONGEST_NAME = 200;
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN = Set.of("schedule", "date", "time", "node", "room");

    private NameTemplate() {}

    /// What is wrong with a template; empty if nothing.
    public static Optional<String> problem(String template) {
        var unknown = FIELD.matcher(template)
                .results()
                .map(field -> field.group(1))
                .filter(name -> !KNOWN.contains(name))
                .findFirst();
        if (unknown.isPresent())
            return Optional.of(
                    "{" + unknown.get() + "} is not known; there are {schedule}, {date}, {time}, {node}, {room}");
        var rest = FIELD.matcher(template).replaceAll("");
        return rest.contains("{") || rest.contains("}")
                ? Optional.of("has a brace without its counterpart")
                : Optional.empty();
    }

    /// @param time local; seconds are left out
    public static String fill(String template, String schedule, LocalDate date, LocalTime time, Node node) {
        var values = Map.of(
                "schedule", schedule,
                "date", date.toString(),
                "time", time.truncatedTo(ChronoUnit.MINUTES).toString(),
                "node", node.name(),
                "room", node.room());
        var name = FIELD.matcher(template)
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), field.group())))
                .strip();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).strip();
    }
}
