package dev.sparkify.local.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.naive.NaiveShop.Customers;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A shop's warehouse is the one that the naive model works out from all records, however they come. */
@Tag("long")
class ShopHistoryTest {
    @Provide
    Arbitrary<ShopDay> days() {
        return ShopDay.any();
    }

    @Property(tries = 4, seed = "20200229", edgeCases = EdgeCasesMode.NONE)
    void isTheSameForAnySplitIntoLoads(@ForAll("days") ShopDay day, @ForAll Customers policy, @ForAll Random random)
            throws IOException, SQLException {
        var numbers = IntStream.range(0, ShopDay.LOADS).boxed().collect(Collectors.toList());
        Collections.shuffle(numbers, random);
        try (var apart = new ShopTwins(policy);
                var together = new ShopTwins(policy)) {
            for (int number : numbers) {
                if (!day.load(number).isEmpty()) {
                    apart.load(day.load(number));
                }
            }
            together.load(day.all());
            assertThat(apart.tables()).isEqualTo(together.tables());

            var before = new TreeMap<>(apart.database().content());
            var again = apart.load(day.all());
            assertThat(again.tables()).allMatch(ShopHistoryTest::changesNothing);
            var after = new TreeMap<>(apart.database().content());
            before.keySet().removeIf(table -> table.endsWith(".sparkify_files"));
            after.keySet().removeIf(table -> table.endsWith(".sparkify_files"));
            assertThat(after).isEqualTo(before);
        }
    }

    private static boolean changesNothing(TableReport table) {
        return table.inserted() == 0
                && table.count(Outcome.UPDATED) == 0
                && table.count(Outcome.REPOINTED) == 0
                && table.count(Outcome.RESOLVED) == 0
                && table.count(Outcome.INFERRED) == 0
                && table.count(Outcome.VERSIONS) == 0;
    }
}
