package io.roomtone.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The home of an identity provider; IdentityTest starts a real one.
class KeycloakTest {
    private static final Secrets SECRETS = new Secrets("client secret", "key");

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws Exception {
        Files.createDirectories(folder.resolve("distribution/bin"));
        Files.createFile(folder.resolve("distribution/bin/kc.sh"));
        Files.createFile(folder.resolve("distribution/roomtone-built"));
    }

    @Test
    void keepsAccountsThatWereMadeFromTodaysRealmAndSecrets() throws Exception {
        var accounts = accountsOf("http://localhost:8080", SECRETS);

        keycloak("http://localhost:8080", SECRETS).spec("identity");

        assertThat(accounts).exists();
    }

    @Test
    void makesAccountsAnewForAnotherFrontDoor() throws Exception {
        var accounts = accountsOf("http://localhost:8080", SECRETS);

        keycloak("http://localhost:9090", SECRETS).spec("identity");

        assertThat(accounts).doesNotExist();
        assertThat(folder.resolve("home/data/import/roomtone-realm.json"))
                .content()
                .contains("http://localhost:9090/*");
    }

    @Test
    void makesAccountsAnewForAnotherSecret() throws Exception {
        var accounts = accountsOf("http://localhost:8080", SECRETS);

        keycloak("http://localhost:8080", new Secrets("another", "key")).spec("identity");

        assertThat(accounts).doesNotExist();
    }

    @Test
    void isToldSecretsThroughTheEnvironmentOnly() {
        var spec = keycloak("http://localhost:8080", SECRETS).spec("identity");

        assertThat(spec.environment()).containsEntry("ROOMTONE_UPLOAD_CLIENT_SECRET", "client secret");
        assertThat(spec.command()).noneMatch(argument -> argument.contains("client secret"));
        assertThat(folder.resolve("home/data/import/roomtone-realm.json"))
                .content()
                .doesNotContain("client secret");
    }

    /// A home that was started once: with a file such as the process would leave.
    private Path accountsOf(String frontDoor, Secrets secrets) throws Exception {
        keycloak(frontDoor, secrets).spec("identity");
        return Files.createFile(
                Files.createDirectories(folder.resolve("home/data/h2")).resolve("accounts"));
    }

    private Keycloak keycloak(String frontDoor, Secrets secrets) {
        return new Keycloak(
                folder.resolve("distribution"),
                folder.resolve("home"),
                folder.resolve("log"),
                8180,
                frontDoor,
                secrets);
    }
}
