package io.roomtone.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void stayTheSameAndAreReadableByTheirOwnerOnly() throws Exception {
        var made = Secrets.of(folder);

        assertThat(Secrets.of(folder)).isEqualTo(made);
        assertThat(made.uploadClient()).as("the same, escaped or not").matches("[0-9a-f]{64}");
        assertThat(Base64.getDecoder().decode(made.secretsKey())).hasSize(32);
        var mode = Files.getPosixFilePermissions(folder.resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void areOthersInEveryFolder() {
        var one = Secrets.of(folder.resolve("one"));
        var other = Secrets.of(folder.resolve("other"));

        assertThat(one.secretsKey()).isNotEqualTo(other.secretsKey());
        assertThat(one.uploadClient()).isNotEqualTo(other.uploadClient()).isNotEqualTo(one.secretsKey());
    }

    @Test
    void showUpInNoLog() {
        var made = Secrets.of(folder);

        assertThat(made.toString()).doesNotContain(made.secretsKey(), made.uploadClient());
    }
}
