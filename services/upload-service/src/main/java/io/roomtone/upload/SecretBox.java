package io.roomtone.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals secrets of destinations: AES-256-GCM under a key that is not in the database. A sealed secret
/// is good for
/// its destination only.
@Startup
@ApplicationScoped
public class SecretBox {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String keyId;

    /// @throws IllegalStateException when there is no such key: the message says how to make one
    SecretBox(SecretsConfig config) {
        var bytes = bytes(config.key().orElse(""));
        key = new SecretKeySpec(bytes, "AES");
        keyId = id(bytes);
    }

    /// The secret was sealed under another key, or was changed.
    public static final class UnreadableException extends RuntimeException {
        UnreadableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// @return `<key id>.<nonce>.<ciphertext>`, the latter two in base64
    public String seal(UUID destination, String secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = run(Cipher.ENCRYPT_MODE, destination, nonce, secret.getBytes(UTF_8));
            var base64 = Base64.getEncoder();
            return keyId + "." + base64.encodeToString(nonce) + "." + base64.encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// @throws UnreadableException when this key does not open it
    public String open(UUID destination, String sealed) {
        var parts = sealed.split("\\.", 3);
        if (!parts[0].equals(keyId)) {
            throw new UnreadableException("it was sealed under key " + parts[0] + ", this is " + keyId, null);
        }
        var base64 = Base64.getDecoder();
        try {
            var secret = run(Cipher.DECRYPT_MODE, destination, base64.decode(parts[1]), base64.decode(parts[2]));
            return new String(secret, UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableException("it was changed since it was sealed", e);
        }
    }

    private byte[] run(int mode, UUID destination, byte[] nonce, byte[] input) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(destination.toString().getBytes(UTF_8));
        return cipher.doFinal(input);
    }

    private static byte[] bytes(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) return bytes;
        } catch (IllegalArgumentException e) {
            // said below; the text itself may be nearly the key and is not shown
        }
        throw new IllegalStateException(
                "roomtone.secrets.key must be 32 random bytes in base64, the same for every instance of upload-service."
                        + " Make one with: openssl rand -base64 32");
    }

    private static String id(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
