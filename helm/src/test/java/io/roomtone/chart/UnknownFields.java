package io.roomtone.chart;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a typed model of Kubernetes could not place.
final class UnknownFields {
    private static final String MODELS = "io.fabric8.kubernetes.api.model";

    private UnknownFields() {}

    /// Paths such as `spec.template.spec.contaners`.
    static List<String> of(Object model) {
        var found = new ArrayList<String>();
        collect(model, "", found);
        return found;
    }

    private static void collect(Object value, String path, List<String> into) {
        switch (value) {
            case null -> {}
            case Collection<?> items -> items.forEach(item -> collect(item, path, into));
            case Map<?, ?> map -> map.values().forEach(item -> collect(item, path, into));
            default -> {
                if (value.getClass().getName().startsWith(MODELS)) model(value, path, into);
            }
        }
    }

    private static void model(Object value, String path, List<String> into) {
        for (var getter : getters(value)) {
            var inner = call(value, getter);
            if (getter.getName().equals("getAdditionalProperties")) {
                ((Map<?, ?>) inner).keySet().forEach(name -> into.add(path + name));
            } else {
                var name = getter.getName().substring("get".length());
                collect(inner, path + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".", into);
            }
        }
    }

    private static List<Method> getters(Object value) {
        return Arrays.stream(value.getClass().getMethods())
                .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
                .filter(method -> method.getDeclaringClass().getName().startsWith(MODELS))
                .toList();
    }

    private static Object call(Object value, Method getter) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter + " failed", e);
        }
    }
}
