package io.roomtone.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.roomtone.kit.Wire;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is wrong with a body, in words for whoever wrote it: neither our classes nor the parser.
final class BadJson {
    private static final Map<Class<?>, String> WANTED = Map.ofEntries(
            Map.entry(UUID.class, "must be an id (a UUID)"),
            Map.entry(LocalTime.class, "must be a time of day such as 08:30"),
            Map.entry(LocalDate.class, "must be a date such as 2026-11-27"),
            Map.entry(Instant.class, "must be a moment such as 2026-11-27T08:30:00Z"),
            Map.entry(URI.class, "must be an address such as https://s3.example.org"),
            Map.entry(String.class, "must be text"),
            Map.entry(int.class, "must be a whole number"),
            Map.entry(Integer.class, "must be a whole number"),
            Map.entry(long.class, "must be a whole number"),
            Map.entry(Long.class, "must be a whole number"),
            Map.entry(double.class, "must be a number"),
            Map.entry(Double.class, "must be a number"),
            Map.entry(boolean.class, "must be true or false"),
            Map.entry(Boolean.class, "must be true or false"));

    private BadJson() {}

    static ProblemException problem(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                field(unknown, "The request has a field that is not known here.", "unknown field");
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                field(mapping, "Correct the named fields and send it again.", wanted(mapping));
            case MismatchedInputException mismatch
            when hasContent(mismatch) -> CommonProblem.INVALID.because("The body " + wanted(mismatch) + ".");
            default -> CommonProblem.INVALID.because("The body is not JSON" + place(e) + ".");
        };
    }

    private static ProblemException field(JsonMappingException e, String why, String detail) {
        return CommonProblem.INVALID.because(why).with(List.of(new ProblemBody.FieldError(path(e), detail)));
    }

    private static String wanted(JsonMappingException e) {
        if (e.getCause() instanceof InputCoercionException) return "is out of range";
        var type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type != null && WANTED.containsKey(type)) return WANTED.get(type);
        if (e.getCause() instanceof IllegalArgumentException said && said.getMessage() != null) {
            return said.getMessage();
        }
        return wanted(type);
    }

    private static String wanted(Class<?> type) {
        if (type == null) return "is malformed";
        if (type.isEnum()) return "must be one of " + values(type);
        return Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> Wire.write(value).replace("\"", ""))
                .collect(Collectors.joining(", "));
    }

    /// An empty body is a mismatch too, at no place.
    private static boolean hasContent(MismatchedInputException e) {
        return !e.getOriginalMessage().startsWith("No content");
    }

    private static String place(JsonProcessingException e) {
        var location = e.getLocation();
        if (location == null || location.getLineNr() < 1) return "";
        return ": look at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
