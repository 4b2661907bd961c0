package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a format of characters, in lines.
 *
 * @param <S> the format
 */
public abstract sealed class CharacterFormat<S extends CharacterFormat<S>> extends RecordFormat<S>
        permits JsonFormat, TextFormat {
    CharacterFormat(List<Option> options) {
        super(options);
    }

    /**
     * Says how the files are compressed.
     *
     * @param compression of all files; unless it is said, none is compressed
     * @return the new format
     */
    public S compressed(Compression compression) {
        return set(Option.choice(Parameter.COMPRESSION, compression));
    }

    /**
     * Leaves out the beginning of each file.
     *
     * @param lines how many, from 0 on
     * @return the new format
     */
    public S ignoringHeader(int lines) {
        return set(Option.number(Parameter.IGNOREHEADER, lines));
    }
}
