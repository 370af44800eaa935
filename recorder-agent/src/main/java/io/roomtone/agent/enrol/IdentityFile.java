package io.roomtone.agent.enrol;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.agent.Identity;
import io.roomtone.agent.spool.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// `identity.json`, readable by the owner only.
final class IdentityFile {
    private static final int CREDENTIAL_BYTES = 32;

    private final Path file;
    private final ObjectMapper json;

    /// @param nodeId null until the enrolment is answered
    record Content(UUID nodeId, String name, String credential) {}

    IdentityFile(Path home, ObjectMapper json) {
        this.file = home.resolve("identity.json");
        this.json = json;
    }

    Optional<Identity> identity() throws IOException {
        return read().filter(content -> content.nodeId() != null)
                .map(content -> new Identity(content.nodeId(), content.name(), content.credential()));
    }

    /// The credential of an enrolment that was begun, or a new one, on the disk.
    String pendingCredential() throws IOException {
        var begun = read();
        if (begun.isPresent()) {
            return begun.get().credential();
        }
        byte[] secret = new byte[CREDENTIAL_BYTES];
        new SecureRandom().nextBytes(secret);
        var credential = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        write(new Content(null, null, credential));
        return credential;
    }

    void keep(Identity identity) throws IOException {
        write(new Content(identity.nodeId(), identity.name(), identity.credential()));
    }

    private Optional<Content> read() throws IOException {
        return Files.exists(file) ? Optional.of(json.readValue(file.toFile(), Content.class)) : Optional.empty();
    }

    private void write(Content content) throws IOException {
        Durable.write(file, json.writeValueAsBytes(content));
    }
}
