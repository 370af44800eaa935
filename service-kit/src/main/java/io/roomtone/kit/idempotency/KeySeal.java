package io.roomtone.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What a caller's Idempotency-Key becomes: a name for the row, and a key that seals the answer in it. An
/// answer may hold a secret that is shown once (an enrolment token); whoever reads the table has neither,
/// since the Idempotency-Key itself is kept nowhere.
final class KeySeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final SecretKeySpec key;

    private KeySeal(String name, SecretKeySpec key) {
        this.name = name;
        this.key = key;
    }

    static KeySeal of(String callerId, String idempotencyKey) {
        var secret = callerId + "\0" + idempotencyKey;
        return new KeySeal(
                HexFormat.of().formatHex(sha256("name\0" + secret)),
                new SecretKeySpec(sha256("seal\0" + secret), "AES"));
    }

    /// Tells one request from another. Keyed, since a request may hold a secret that could be guessed: a plain digest
    /// would tell whoever reads the table that the guess is right.
    String fingerprint(String request) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(request.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /// Names the row; tells nothing of the key.
    String name() {
        return name;
    }

    /// @return base64 of nonce and ciphertext
    String seal(String answer) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, answer.getBytes(UTF_8));
        var all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    String open(String sealed) {
        var all = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        return new String(run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length)), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
