package dev.sparkify.hardening.fuzz;

/** Is something that reads what others wrote. Used by one thread. */
interface FuzzTarget extends AutoCloseable {
    /**
     * Reads an input, which may be refused in the way that is documented.
     *
     * @param input any bytes
     * @throws Exception if it is neither read nor refused in that way, or if something does not hold that must
     */
    void read(Input input) throws Exception;

    @Override
    default void close() {}
}
