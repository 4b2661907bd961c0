package dev.sparkify.parity.standin.copy;

/**
 * Says what is wrong with a record.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html">Redshift: load errors</a>
 */
final class Fault extends Exception {
    static final int LENGTH = 1204;
    static final int DATE = 1205;
    static final int TIMESTAMP = 1206;
    static final int DIGIT = 1207;
    static final int FLOAT = 1208;
    static final int DECIMAL = 1209;
    static final int BOOLEAN = 1210;
    static final int NULL = 1213;
    static final int LINE = 1216;
    static final int BYTES = 1220;
    static final int OVERFLOW = 1222;

    private static final long serialVersionUID = 1;

    private final int code;

    Fault(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
