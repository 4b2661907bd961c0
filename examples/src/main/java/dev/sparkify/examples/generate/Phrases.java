package dev.sparkify.examples.generate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Keeps a fragment for each constant of an enum. */
final class Phrases<E extends Enum<E>> {
    private final Map<E, Fragment> fragments;

    Phrases(Class<E> kind, Function<E, String> spelling) {
        fragments = new EnumMap<>(kind);
        for (var constant : kind.getEnumConstants()) {
            fragments.put(constant, Fragment.of(spelling.apply(constant)));
        }
    }

    Fragment of(E constant) {
        return Objects.requireNonNull(fragments.get(constant));
    }
}
