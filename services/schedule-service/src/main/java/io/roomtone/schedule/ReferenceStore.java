package io.roomtone.schedule;

import io.roomtone.schedule.References.Setting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads slim copies of what others own.
@ApplicationScoped
public class ReferenceStore {
    private static final String NODE = "select " + Node.COLUMNS + " from node where id = $1";
    private static final String PROFILE = "select id, name, archived from profile where id = $1";
    private static final String POLICIES = "select id, name, archived from upload_policy where id = any ($1)";

    /// What there is of the things that the terms name.
    public Uni<References> of(SqlClient client, Terms terms) {
        return node(client, terms.target().nodeId())
                .chain(node -> profile(client, terms.target().profileId())
                        .chain(profile -> policies(client, terms.labels().uploadPolicyIds())
                                .map(policies -> new References(node, profile, policies))));
    }

    private static Uni<Optional<Node>> node(SqlClient client, UUID id) {
        return client.preparedQuery(NODE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().map(Node::read).findFirst());
    }

    /// @param id null = the default one, of which nothing has to be known
    private static Uni<Optional<Setting>> profile(SqlClient client, UUID id) {
        if (id == null) return Uni.createFrom().item(Optional.empty());
        return client.preparedQuery(PROFILE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().map(ReferenceStore::setting).findFirst());
    }

    private static Uni<List<Setting>> policies(SqlClient client, List<UUID> ids) {
        if (ids.isEmpty()) return Uni.createFrom().item(List.of());
        return client.preparedQuery(POLICIES)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> rows.stream().map(ReferenceStore::setting).toList());
    }

    private static Setting setting(Row row) {
        return new Setting(row.getUUID("id"), row.getString("name"), row.getBoolean("archived"));
    }
}
