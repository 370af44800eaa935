package io.roomtone.schedule.learn;

import io.roomtone.kit.token.SigningKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Optional;

/// No node speaks to this service, so no key of theirs is good here.
@ApplicationScoped
public class NoNodeKeys implements SigningKeys {
    @Override
    public Uni<Optional<PublicKey>> find(String keyId) {
        return Uni.createFrom().item(Optional.empty());
    }
}
