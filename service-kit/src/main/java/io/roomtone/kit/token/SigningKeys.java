package io.roomtone.kit.token;

import io.smallrye.mutiny.Uni;
import java.security.PublicKey;
import java.util.Optional;

/// Where a service finds the public keys of job-service, which signs grants and node tokens. Retired keys
/// stay: a grant is good until its receipt. Without a bean of the service there are none ([NoNodeKeys]).
public interface SigningKeys {
    Uni<Optional<PublicKey>> find(String keyId);
}
