package io.roomtone.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.access.Role;
import io.roomtone.contracts.access.ScopeClaims;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Reads a person out of an access token: `sub`, `name`, roles, and the claims of [ScopeClaims].
final class Callers {
    private Callers() {}

    static Caller of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller(
                    identity.getPrincipal().getName(), identity.getPrincipal().getName(), Set.of(), Scope.NOTHING);
        }
        var scope = new Scope(strings(token, ScopeClaims.SITES), nodes(token));
        return new Caller(token.getSubject(), name(token), permissions(identity), scope);
    }

    private static Set<Permission> permissions(SecurityIdentity identity) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (var name : identity.getRoles()) Role.of(name).ifPresent(role -> permissions.addAll(role.permissions()));
        return permissions;
    }

    private static String name(JsonWebToken token) {
        String name = token.getClaim("name");
        return name == null || name.isBlank() ? token.getName() : name;
    }

    private static Set<UUID> nodes(JsonWebToken token) {
        var nodes = new HashSet<UUID>();
        for (var id : strings(token, ScopeClaims.NODES)) {
            try {
                nodes.add(UUID.fromString(id));
            } catch (IllegalArgumentException e) {
                // an id that is none grants nothing
                continue;
            }
        }
        return nodes;
    }

    private static Set<String> strings(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return switch (value) {
            case null -> Set.of();
            case JsonArray array ->
                array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(v -> ((JsonString) v).getString())
                        .collect(Collectors.toSet());
            case Collection<?> all -> all.stream().map(String::valueOf).collect(Collectors.toSet());
            default -> Set.of(String.valueOf(value));
        };
    }
}
