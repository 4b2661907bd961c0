package dev.sparkify.hardening.fuzz;

import org.jspecify.annotations.Nullable;

/** Is what Jazzer calls, as {@code .ci/fuzz} starts it; the system property {@code fuzz.target} names what is fuzzed. */
public final class Fuzz {
    private static @Nullable FuzzTarget target;

    private Fuzz() {}

    /**
     * Opens what is fuzzed.
     *
     * @throws Exception if it cannot be opened
     */
    public static void fuzzerInitialize() throws Exception {
        target = FuzzTargets.open(System.getProperty("fuzz.target", ""));
    }

    /**
     * Reads an input.
     *
     * @param input any bytes
     * @throws Exception if that is a finding
     */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (target != null) {
            target.read(new Input(input));
        }
    }
}
