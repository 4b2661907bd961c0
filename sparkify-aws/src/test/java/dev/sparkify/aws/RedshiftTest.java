package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.internal.FakeRedshift;
import dev.sparkify.aws.internal.FakeS3;
import dev.sparkify.error.InputException;
import dev.sparkify.error.InvalidModelException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.spi.Feature;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedshiftTest {
    private final FakeRedshift engine = new FakeRedshift();
    private final ExistingRedshift redshift = Redshift.existing(engine.dataSource(), new FakeS3());

    @Test
    void declaresEveryRule() {
        assertThat(redshift.features()).containsExactly(Feature.values());
        assertThatThrownBy(() -> redshift.features().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void demandsAConnectionBeforeAnythingIsMade() {
        engine.failing("connect", "Connection refused", "08001");

        assertThatThrownBy(() -> redshift.provision(SparkifyStar.schema()))
                .isInstanceOf(RetryableException.class)
                .hasMessage("Redshift gives no connection: Connection refused");
    }

    @Test
    void holdsNoConnectionBetweenCalls() {
        redshift.provision(SparkifyStar.schema());

        assertThat(engine.openConnections()).isZero();
    }

    @Test
    void attachesOnlyToAWarehouseThatIsThere() {
        engine.answering("information_schema", List::of);

        assertThatThrownBy(() -> redshift.attach(SparkifyStar.schema().in("music")))
                .isInstanceOf(InputException.class)
                .hasMessage("The schema music holds no warehouse to attach to; provision it and create its schema");
        assertThatThrownBy(() -> redshift.attach(SparkifyStar.schema()))
                .hasMessage("The schema public holds no warehouse to attach to; provision it and create its schema");
    }

    @Test
    void rejectsSettingsThatCannotBe() {
        assertThatThrownBy(() -> redshift.waiting(Duration.ofSeconds(-1)))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot wait PT-1S for another load; give a duration of 0 or more");
        assertThatThrownBy(() -> redshift.documentsIn("documents"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("Not a place in Amazon S3: documents/");
        assertThatThrownBy(() -> redshift.bucketsIn("Oregon")).isInstanceOf(InvalidModelException.class);
    }
}
