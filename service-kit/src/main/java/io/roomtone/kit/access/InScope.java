package io.roomtone.kit.access;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/// The condition that a row exists for a person, as `$1` to `$3` of every statement that people's lists and
/// views are read with. A place that is not known is for those who see every place.
public final class InScope {
    private InScope() {}

    /// @param site column
    /// @param nodeId column
    public static String of(String site, String nodeId) {
        return "($1 or %s = any ($2) or %s = any ($3))".formatted(site, nodeId);
    }

    /// `$1` to `$3`; more may be added.
    public static Tuple parameters(Scope scope) {
        return Tuple.tuple()
                .addBoolean(scope.everything())
                .addArrayOfString(scope.sites().toArray(String[]::new))
                .addArrayOfUUID(scope.nodes().toArray(UUID[]::new));
    }
}
