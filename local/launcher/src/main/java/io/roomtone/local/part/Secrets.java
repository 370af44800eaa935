package io.roomtone.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/// What a stack's parts must know and nobody else. Made at random at the first start and kept beside the data that it
/// protects: without the key, the secrets of destinations in the database are lost.
///
/// @param uploadClient upload-service's own password at the identity provider; letters and digits only, since not
/// everybody agrees on how a `+` travels in a Basic header
/// @param secretsKey 32 bytes in base64; upload-service encrypts the secrets of destinations with it
public record Secrets(String uploadClient, String secretsKey) {
    private static final String FILE = "secrets.properties";
    private static final String UPLOAD_CLIENT = "upload-client";
    private static final String SECRETS_KEY = "secrets-key";
    private static final int BYTES = 32;

    /// Those of a data folder, made when they are not there.
    public static Secrets of(Path data) {
        try {
            Files.createDirectories(data);
            var file = data.resolve(FILE);
            if (!Files.exists(file)) {
                write(
                        file,
                        new Secrets(
                                HexFormat.of().formatHex(random()),
                                Base64.getEncoder().encodeToString(random())));
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets in " + data + " cannot be read", e);
        }
    }

    private static Secrets read(Path file) throws IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Secrets(kept.getProperty(UPLOAD_CLIENT), kept.getProperty(SECRETS_KEY));
    }

    /// Readable by its owner alone from its first byte on, and there as a whole or not at all.
    private static void write(Path file, Secrets made) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.createTempFile(file.getParent(), FILE, ".part", ownerOnly);
        Files.writeString(
                whole, UPLOAD_CLIENT + "=" + made.uploadClient + "\n" + SECRETS_KEY + "=" + made.secretsKey + "\n");
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// Secrets belong in no log.
    @Override
    public String toString() {
        return "Secrets";
    }
}
