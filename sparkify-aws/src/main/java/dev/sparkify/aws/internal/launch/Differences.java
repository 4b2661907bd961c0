package dev.sparkify.aws.internal.launch;

import dev.sparkify.internal.Names;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is in what something that is there, and the warehouse's, is other than it was told to be.
 *
 * @param kept what stays as it is: changing it is for somebody to decide
 * @param mended what a launch changes
 * @param refused what a launch does not go on with
 */
public record Differences(List<String> kept, List<String> mended, List<String> refused) {
    /** Is as it was told to be. */
    public static final Differences NONE = new Differences(List.of(), List.of(), List.of());

    /** Takes copies of the lists. */
    public Differences {
        kept = List.copyOf(kept);
        mended = List.copyOf(mended);
        refused = List.copyOf(refused);
    }

    /** Adds one that stays, unless both are the same, or AWS does not tell. */
    Differences keeping(@Nullable String held, String wanted) {
        return held == null || held.equals(wanted) ? this : keeping(held + ", not " + wanted);
    }

    Differences keeping(String difference) {
        return new Differences(Names.plus(kept, difference), mended, refused);
    }

    Differences refusing(String difference) {
        return new Differences(kept, mended, Names.plus(refused, difference));
    }

    /** An address on the internet that nobody wants is refused: to take it away cuts off whoever is connected. */
    Differences ofAddress(@Nullable Boolean isHeld, LaunchSettings told, String takingAway) {
        if (isHeld == null || isHeld == told.isPublic()) {
            return this;
        }
        return isHeld
                ? refusing("has an address on the internet, and shall have none: say publiclyAccessible() if it may"
                        + " keep it, or take it away: " + takingAway)
                : keeping(address(false) + ", not " + address(true));
    }

    static String address(boolean isThere) {
        return isThere ? "an address on the internet" : "no address on the internet";
    }

    /** Says what becomes of them, in lines for people. */
    List<String> told() {
        return Stream.of(line("kept, but differs: ", kept), line("mended: ", mended))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> line(String beginning, List<String> texts) {
        return texts.isEmpty() ? List.of() : List.of(beginning + String.join("; ", texts));
    }
}
