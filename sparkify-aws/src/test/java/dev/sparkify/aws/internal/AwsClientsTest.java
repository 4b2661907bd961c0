package dev.sparkify.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.AwsAccess;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

class AwsClientsTest {
    private static final int THREADS = 4;

    @Test
    void makeEachClientOnceHoweverManyThreadsAskAtOnce() throws Exception {
        var begin = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(THREADS);
        var access =
                AwsAccess.ofEnvironment().inRegion("us-west-2").withCredentials(AnonymousCredentialsProvider.create());
        var clients = new AwsClients(access);
        try {
            var tasks = IntStream.range(0, THREADS)
                    .mapToObj(thread -> pool.submit(() -> {
                        begin.await();
                        return clients.redshift();
                    }))
                    .toList();
            begin.countDown();
            var given = new HashSet<Object>();
            for (var task : tasks) {
                given.add(task.get());
            }
            assertThat(given).hasSize(1);
        } finally {
            pool.shutdown();
            clients.close();
        }
        assertThatThrownBy(clients::redshift)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The warehouse is closed or torn down; provision or attach it again");
    }
}
