package io.roomtone.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a service's own sources say that it does with Kafka.
///
/// @param incoming settings of each channel, by its name
record ServiceSources(String name, Map<String, Map<String, String>> incoming, Set<String> written) {
    private static final Path ROOT = Path.of("..");
    private static final Path CONTRACTS = ROOT.resolve("contracts/src/main/java/io/roomtone/contracts/event");
    private static final String CHANNEL = "mp.messaging.incoming.";
    // such a line asks what was heard, and tells nothing
    private static final Pattern HEARD = Pattern.compile("event\\.type\\(\\)");
    private static final Pattern EVENT = Pattern.compile("EventType\\.([A-Z][A-Z_]+)");

    static ServiceSources of(String service) throws IOException {
        var folder = ROOT.resolve("services").resolve(service).resolve("src/main");
        var settings =
                ServiceSettings.parsed(Files.newBufferedReader(folder.resolve("resources/application.properties")));
        return new ServiceSources(service, channels(settings), written(folder.resolve("java")));
    }

    /// Each topic of the contract, and whether it is compacted.
    static Map<String, Boolean> topics() throws IOException {
        var text = Files.readString(CONTRACTS.resolve("Topics.java"));
        var compacted = only(text, "COMPACTED = Set\\.of\\(([^)]*)\\)");
        var topics = new LinkedHashMap<String, Boolean>();
        Pattern.compile("String ([A-Z]+) = \"([a-z.]+)\"")
                .matcher(text)
                .results()
                .forEach(topic -> topics.put(topic.group(2), compacted.contains(topic.group(1))));
        return topics;
    }

    static String transactionalIdSuffix() throws IOException {
        var kit = ROOT.resolve("service-kit/src/main/java/io/roomtone/kit/outbox/OutboxPublisher.java");
        return only(Files.readString(kit), "TRANSACTIONAL_ID_CONFIG, service \\+ \"([^\"]+)\"");
    }

    private static Map<String, Map<String, String>> channels(Map<String, String> settings) {
        var channels = new TreeMap<String, Map<String, String>>();
        settings.forEach((key, value) -> {
            if (!key.startsWith(CHANNEL)) return;
            var parts = key.substring(CHANNEL.length()).split("\\.", 2);
            channels.computeIfAbsent(parts[0], name -> new TreeMap<>()).put(parts[1], value);
        });
        return channels;
    }

    // the audit trail is the kit's: every service writes it
    private static Set<String> written(Path java) throws IOException {
        var events = Files.readString(CONTRACTS.resolve("EventType.java"));
        var topics = Files.readString(CONTRACTS.resolve("Topics.java"));
        var written = new TreeSet<>(Set.of("roomtone.audit"));
        try (Stream<Path> files = Files.walk(java)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (var line : Files.readAllLines(file)) {
                    if (HEARD.matcher(line).find()) continue;
                    EVENT.matcher(line).results().forEach(event -> {
                        var topic = only(events, "\\b" + event.group(1) + "\\(Topics\\.([A-Z]+)");
                        written.add(only(topics, "String " + topic + " = \"([a-z.]+)\""));
                    });
                }
            }
        }
        return written;
    }

    private static String only(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new AssertionError("there is no " + pattern + " any more: read the new form here");
        return found.group(1);
    }
}
