package io.roomtone.upload;

import io.roomtone.kit.token.SigningKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Optional;

/// Nothing here is for nodes, so no key of theirs is known.
@ApplicationScoped
public class NoNodeKeys implements SigningKeys {
    @Override
    public Uni<Optional<PublicKey>> find(String keyId) {
        return Uni.createFrom().item(Optional.empty());
    }
}
