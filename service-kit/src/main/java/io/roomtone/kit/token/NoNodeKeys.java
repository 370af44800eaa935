package io.roomtone.kit.token;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Optional;

/// In a service that no node speaks to, no key of theirs is good.
@DefaultBean
@ApplicationScoped
public class NoNodeKeys implements SigningKeys {
    @Override
    public Uni<Optional<PublicKey>> find(String keyId) {
        return Uni.createFrom().item(Optional.empty());
    }
}
