package dev.sparkify.sql.dialect;

import java.util.Set;

/**
 * Knows the words that must be quoted as names: those of Redshift, of its parsers in the wild, and of DuckDB. Quoting a
 * word that one of them allows costs nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html">Redshift: reserved words</a>
 */
public final class ReservedWords {
    private static final Set<String> WORDS = Set.of(("aes128 aes256 all allowoverwrite analyse analyze and any append "
                    + "array as asc authorization az64 backup between binary blanksasnull both bytedict bzip2 case "
                    + "cast check collate column comprows compupdate connect constraint create credentials cross "
                    + "current_date current_time current_timestamp current_user current_user_id datetime default "
                    + "deferrable deflate defrag delimiters delta delta32k desc disable distinct do else emptyasnull "
                    + "enable encode encrypt encryption end except explicit explicit_ids false fillrecord for foreign "
                    + "freeze from full globaldict256 globaldict64k grant group gzip having identity ignore "
                    + "ignoreblanklines ignoreheader ilike in initially inner intersect interval into is isnull join "
                    + "language leading left like limit localtime localtimestamp lun luns lzo lzop minus mostly16 "
                    + "mostly32 mostly8 natural new not notnull null nulls off offline offset oid old on only open or "
                    + "order outer overlaps parallel partition percent permissions pivot placing primary raw readratio "
                    + "recover references rejectlog resort respect restore right runlength select session_user similar "
                    + "snapshot some start sysdate system table tag tdes text255 text32k then timestamp to top trailing "
                    + "true truncatecolumns union unique unnest unpivot user using verbose wallet when where with "
                    + "within without "
                    + "anti asof asymmetric at collation columns concurrently describe fetch generated glob lambda "
                    + "lateral map pivot_longer pivot_wider positional qualify returning semi show struct summarize "
                    + "symmetric tablesample try_cast variadic window")
            .split(" "));

    private ReservedWords() {}

    /**
     * Tells whether a word must be quoted as a name.
     *
     * @param word in lower case
     * @return true if one of them reserves it
     */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
