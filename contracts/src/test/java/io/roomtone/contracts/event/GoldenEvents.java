package io.roomtone.contracts.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The golden example and the schema of each event.
public final class GoldenEvents {
    private static final String ROOT = "io/roomtone/contracts/";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /// Strict on purpose: a field that no record knows is a fault of the producer, though readers would ignore it.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private GoldenEvents() {}

    /// The golden example of an event's data, as it would stand on Kafka.
    public static String json(EventType type) {
        return resource("golden/" + type.slug() + ".json");
    }

    /// The golden example as the record that the event carries.
    public static <T> T data(EventType type, Class<T> dataType) {
        return read(json(type), dataType);
    }

    /// Fails with every fault when the JSON is not what the event's schema says, or has a field that its record lacks.
    public static void assertValid(EventType type, String json) {
        var faults = faults(type, tree(json));
        if (!faults.isEmpty()) {
            throw new AssertionError(type.slug() + " breaks its schema: " + faults + "\n" + json);
        }
        read(json, type.dataType());
    }

    static List<String> faults(EventType type, JsonNode data) {
        return schema(type.slug() + ".schema.json").validate(data).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /// Required by the event or by its data.
    static Set<String> requiredFields(EventType type) {
        var event = tree(resource("schemas/" + type.slug() + ".schema.json"));
        var data = tree(resource("schemas/" + event.get("$ref").asText()));
        var names = new TreeSet<String>();
        for (var schema : List.of(event, data)) schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    static JsonSchema schema(String path) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:" + ROOT + "schemas/" + path));
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(type.getSimpleName() + " cannot hold this: " + e.getOriginalMessage(), e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    /// What a record becomes on the wire.
    static JsonNode written(Object data) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static String resource(String path) {
        try (var in = GoldenEvents.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (in == null) throw new AssertionError("no resource " + ROOT + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
