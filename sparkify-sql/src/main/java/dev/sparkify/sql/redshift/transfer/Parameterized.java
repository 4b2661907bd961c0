package dev.sparkify.sql.redshift.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is what is told by parameters. A value: each method returns a new one, and a parameter that is set again replaces what
 * it was.
 *
 * @param <S> the kind of value
 */
public abstract class Parameterized<S extends Parameterized<S>> {
    private final List<Option> options;

    Parameterized(List<Option> options) {
        this.options =
                options.stream().sorted(Comparator.comparing(Option::parameter)).toList();
    }

    /** Makes another value of this kind. */
    abstract S with(List<Option> changed);

    /** Lists what makes it equal to another of its kind. */
    List<Object> parts() {
        return List.of(options);
    }

    /**
     * Lists the parameters.
     *
     * @return those that were set, in the order they are written
     */
    public List<Option> options() {
        return options;
    }

    final S set(Option option) {
        var others = options.stream().filter(other -> other.parameter() != option.parameter());
        return with(Stream.concat(others, Stream.of(option)).toList());
    }

    final S set(Parameter parameter) {
        return set(Option.of(parameter));
    }

    static Optional<Argument> find(List<Option> options, Parameter parameter) {
        for (var option : options) {
            if (option.parameter() == parameter) {
                return Optional.of(option.argument());
            }
        }
        return Optional.empty();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Parameterized<?> value
                && value.getClass() == getClass()
                && value.parts().equals(parts());
    }

    @Override
    public final int hashCode() {
        return parts().hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + parts();
    }
}
