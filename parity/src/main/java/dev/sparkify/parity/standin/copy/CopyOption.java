package dev.sparkify.parity.standin.copy;

import dev.sparkify.parity.standin.rewrite.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Names the parameters of COPY that the stand-in reads; it refuses others.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html">Redshift: COPY</a>
 */
enum CopyOption {
    IAM_ROLE(Takes.VALUE, "iam_role"),
    JSON(Takes.VALUE, "json"),
    MANIFEST(Takes.NOTHING, "manifest"),
    GZIP(Takes.NOTHING, "gzip"),
    REGION(Takes.VALUE, "region"),
    MAXERROR(Takes.VALUE, "maxerror"),
    TIMEFORMAT(Takes.VALUE, "timeformat"),
    DATEFORMAT(Takes.VALUE, "dateformat"),
    ACCEPTINVCHARS(Takes.PERHAPS_TEXT, "acceptinvchars"),
    BLANKSASNULL(Takes.NOTHING, "blanksasnull"),
    EMPTYASNULL(Takes.NOTHING, "emptyasnull"),
    TRUNCATECOLUMNS(Takes.NOTHING, "truncatecolumns"),
    ROUNDEC(Takes.NOTHING, "roundec"),
    EXPLICIT_IDS(Takes.NOTHING, "explicit_ids"),
    COMPUPDATE(Takes.VALUE, "compupdate"),
    STATUPDATE(Takes.VALUE, "statupdate"),
    COMPROWS(Takes.VALUE, "comprows"),
    NOLOAD(Takes.NOTHING, "noload");

    private final Takes takes;
    private final String word;

    CopyOption(Takes takes, String word) {
        this.takes = takes;
        this.word = word;
    }

    static Optional<CopyOption> at(Tokens tokens, int at) {
        return Arrays.stream(values())
                .filter(option -> tokens.has(at, option.word))
                .findFirst();
    }

    /** Is the place of its argument; the place behind the option where it has none. */
    int argument(Tokens tokens, int at) {
        return takes != Takes.NOTHING && tokens.has(at + 1, "as") ? at + 2 : at + 1;
    }

    boolean hasArgument(Tokens tokens, int at) {
        return switch (takes) {
            case NOTHING -> false;
            case VALUE -> at < tokens.size();
            case PERHAPS_TEXT -> tokens.isText(at);
        };
    }

    static List<String> words() {
        return Arrays.stream(values()).map(option -> option.word).toList();
    }

    private enum Takes {
        NOTHING,
        VALUE,
        PERHAPS_TEXT
    }
}
