package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads share a star, planners and dialects; each gets what one thread alone gets. */
class ManyPlannersTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 5;

    private final StarSchema star = Shop.star();
    private final SchemaPlanner schemas = new SchemaPlanner(star);
    private final AuditPlanner audits = new AuditPlanner(star);
    private final LedgerUpgrade upgrades = new LedgerUpgrade(star);
    private final LoadPlanner loads = new LoadPlanner(star, Dialect.duckDb());

    @Test
    void giveEachThreadTheSameTexts() throws Exception {
        var expected = texts();
        var begin = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Boolean> task = () -> {
                begin.await();
                return IntStream.range(0, ROUNDS).allMatch(round -> texts().equals(expected));
            };
            var tasks = IntStream.range(0, THREADS)
                    .mapToObj(thread -> pool.submit(task))
                    .toList();
            begin.countDown();
            for (var done : tasks) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
    }

    private List<String> texts() {
        return List.of(
                schemas.creation(Ledger.Made.TABLES).script(Dialect.redshift()),
                schemas.removal(Ledger.Made.TABLES).script(Dialect.duckDb()),
                audits.plan().script(Dialect.duckDb()),
                upgrades.plan(1).script(Dialect.redshift()),
                loads.script(LoadRequest.of(Shop.sources())).script(Dialect.duckDb()));
    }
}
