package dev.sparkify.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.type.ColumnType;
import org.junit.jupiter.api.Test;

class GranteeTest {
    private static StarSchema star() {
        return StarSchema.of("shop", DimensionTable.named("dim_shops").key("shop_id", ColumnType.bigint()));
    }

    @Test
    void keepsTheCaseOfNames() {
        assertThat(Grantee.user("IAMR:Reports")).isEqualTo(new Grantee.User("IAMR:Reports"));
        assertThat(Grantee.role("Readers")).isNotEqualTo(Grantee.role("readers"));
        assertThat(Grantee.everyone()).isEqualTo(new Grantee.Everyone());
    }

    @Test
    void refusesNamesThatCannotBeWritten() {
        assertThatThrownBy(() -> Grantee.role("é".repeat(64)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("The role " + "é".repeat(64) + ": a name has 1 to 127 bytes, none of them a control"
                        + " character; rename it (Redshift: Names and identifiers)");
        assertThatThrownBy(() -> Grantee.user("")).hasMessageStartingWith("The user : a name has 1 to 127 bytes");
        assertThatThrownBy(() -> Grantee.group("a\nb")).hasMessageContaining("none of them a control character");
    }

    @Test
    void refusesAUserWhoWouldBeEveryone() {
        assertThatThrownBy(() -> Grantee.user("Public"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("The user Public: PUBLIC is every user; say everyone() if you mean that (Redshift: GRANT)");
    }

    @Test
    void isAReaderOfAStarOnce() {
        var readable = star().readableBy(Grantee.role("a"), Grantee.user("b")).readableBy(Grantee.role("a"));

        assertThat(readable.readers()).containsExactly(Grantee.role("a"), Grantee.user("b"));
        assertThat(readable.in("sales").checkedBy().readers()).hasSize(2);
        assertThat(readable).isNotEqualTo(star());
    }
}
