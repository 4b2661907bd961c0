package dev.sparkify.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeclaredTablesTest {
    private static final int THREADS = 4;
    private static final int TABLES = 200;

    @Test
    void losesNoChangeOfThoseThatManySessionsMakeAtOnce() throws Exception {
        var declared = DeclaredTables.of(SparkifyStar.schema());
        int before = declared.all().size();
        var begin = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = IntStream.range(0, THREADS)
                    .mapToObj(thread -> pool.submit(changes(declared, thread, begin)))
                    .toList();
            begin.countDown();
            for (var task : tasks) {
                task.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(declared.all()).hasSize(before + THREADS * TABLES / 2);
    }

    /** Makes tables, and drops every second one. */
    private static Callable<Boolean> changes(DeclaredTables declared, int thread, CountDownLatch begin) {
        return () -> {
            begin.await();
            for (int number = 0; number < TABLES; number++) {
                var table = TableName.of("made_" + thread + "_" + number);
                declared.change(Map.of(table, Optional.of(List.<TableColumn>of())));
                if (number % 2 == 0) {
                    declared.change(Map.of(table, Optional.empty()));
                }
            }
            return true;
        };
    }
}
