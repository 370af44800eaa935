package io.roomtone.schedule.preview;

import io.roomtone.contracts.event.NodeData;
import io.roomtone.schedule.Node;
import io.roomtone.schedule.References;
import io.roomtone.schedule.Terms;
import io.roomtone.schedule.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person should know before a schedule is saved. Knows no database.
final class Warnings {
    private Warnings() {}

    /// @param neighbours runs of other schedules on the node, near these windows
    static List<String> of(
            Terms terms, Node node, References references, List<Window> windows, List<Neighbour> neighbours) {
        var warnings = new ArrayList<String>();
        status(node).ifPresent(warnings::add);
        device(terms, node).ifPresent(warnings::add);
        archived(references).forEach(warnings::add);
        for (var window : windows) {
            overlap(terms, window, neighbours).ifPresent(warnings::add);
            itself(window, windows).ifPresent(warnings::add);
            var others = Stream.concat(neighbours.stream(), own(terms, window, windows));
            capacity(node, window, others.toList()).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static Stream<Neighbour> own(Terms terms, Window window, List<Window> windows) {
        return windows.stream()
                .filter(other -> !other.equals(window))
                .map(other ->
                        new Neighbour(terms.name(), terms.target().interfaceId(), other.startsAt(), other.endsAt()));
    }

    /// A window with its buffers may reach into the schedule's next one.
    private static Optional<String> itself(Window window, List<Window> windows) {
        var dates = windows.stream()
                .filter(other -> other.startsAt().isAfter(window.startsAt()))
                .filter(other -> other.startsAt().isBefore(window.endsAt()))
                .map(other -> other.date().toString())
                .toList();
        if (dates.isEmpty()) return Optional.empty();
        return Optional.of("On " + window.date() + " it overlaps with its own run of " + String.join(", ", dates)
                + "; both record.");
    }

    private static Optional<String> status(Node node) {
        return switch (node.status()) {
            case ONLINE -> Optional.empty();
            case ENROLLED -> Optional.of(node.name() + " has not been online yet.");
            case OFFLINE -> Optional.of(node.name() + " is offline just now.");
            case DRAINING -> Optional.of(node.name() + " is draining: it takes no new recordings.");
            case REVOKED -> Optional.of(node.name() + " was revoked: it records nothing more.");
        };
    }

    private static Optional<String> device(Terms terms, Node node) {
        var wanted = terms.target().interfaceId();
        if (wanted == null) {
            return node.interfaces().stream().anyMatch(NodeData.Interface::available)
                    ? Optional.empty()
                    : Optional.of(node.name() + " has no interface that is connected just now.");
        }
        return node.interfaces().stream()
                .filter(device -> device.id().equals(wanted) && !device.available())
                .findFirst()
                .map(device -> device.name() + " is not connected just now.");
    }

    private static Stream<String> archived(References references) {
        return Stream.concat(references.profile().stream(), references.policies().stream())
                .filter(References.Setting::archived)
                .map(setting -> setting.name() + " is archived.");
    }

    private static Optional<String> overlap(Terms terms, Window window, List<Neighbour> neighbours) {
        var names = neighbours.stream()
                .filter(other -> other.overlaps(window.startsAt(), window.endsAt()))
                .filter(other -> other.mayShare(terms.target().interfaceId()))
                .map(Neighbour::scheduleName)
                .distinct()
                .sorted()
                .toList();
        if (names.isEmpty()) return Optional.empty();
        return Optional.of("On " + window.date() + " it overlaps with " + String.join(", ", names)
                + " on the same interface; both record it.");
    }

    private static Optional<String> capacity(Node node, Window window, List<Neighbour> neighbours) {
        var meeting = neighbours.stream()
                .filter(other -> other.overlaps(window.startsAt(), window.endsAt()))
                .toList();
        // the largest number is reached where the window or one of the others begins
        var most = Stream.concat(Stream.of(window.startsAt()), meeting.stream().map(Neighbour::startsAt))
                .filter(moment -> !moment.isBefore(window.startsAt()))
                .mapToLong(moment -> at(moment, meeting))
                .max()
                .orElse(0);
        if (most + 1 <= node.capacity()) return Optional.empty();
        return Optional.of("On " + window.date() + " there are " + (most + 1) + " runs at once on " + node.name()
                + ", which records at most " + node.capacity() + ": some will wait.");
    }

    private static long at(Instant moment, List<Neighbour> neighbours) {
        return neighbours.stream()
                .filter(other ->
                        !other.startsAt().isAfter(moment) && other.endsAt().isAfter(moment))
                .count();
    }
}
