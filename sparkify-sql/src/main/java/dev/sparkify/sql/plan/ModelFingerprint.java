package dev.sparkify.sql.plan;

import dev.sparkify.schema.StarSchema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells models apart: equal models have equal fingerprints, in every run. */
public final class ModelFingerprint {
    private ModelFingerprint() {}

    /**
     * Takes the fingerprint of a model.
     *
     * @param star the model
     * @return 64 hexadecimal digits
     */
    public static String of(StarSchema star) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(star.tables().toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
