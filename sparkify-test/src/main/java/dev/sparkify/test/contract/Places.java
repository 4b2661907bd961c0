package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.DEFINITIONS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.error.InputException;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tries how the tables of a warehouse come and go, beside those of others. Immutable. */
record Places() implements Trial {
    private static final String PLACE = "place";
    private static final String NEIGHBOUR = "neighbour";
    private static final Tried TRIED = new Tried(InputException.class);
    private static final StarSchema MEMBERS = star("dim_member");
    private static final String BOTH =
            "select (select count(*) from $place.dim_member)," + " (select count(*) from $.dim_member)";
    private static final Rule SCHEMAS =
            Rule.general(DEFINITIONS, "§1 r_CREATE_SCHEMA").unverified();
    private static final Rule TABLES = Rule.general(DEFINITIONS, "§3 r_CREATE_TABLE_NEW");
    private static final Rule REMOVAL = Rule.general(DEFINITIONS, "§3.2 r_DROP_TABLE");
    private static final ContractCase TWICE = TABLES.says(
            "place-create-twice",
            "Tables are created where they are already",
            "compares names alone by IF NOT EXISTS; the library asks its ledger",
            "1");
    private static final ContractCase ATTACHED =
            TABLES.says("place-attach", "A warehouse is entered again", "keeps what was committed", "1");
    private static final ContractCase OTHER_STAR = TABLES.says(
            "place-other-star",
            "Another star wants the same schema",
            "would take tables of other shape by IF NOT EXISTS",
            "refused");
    private static final ContractCase OWN_SCHEMA = SCHEMAS.says(
            "place-own-schema", "Two stars with tables of one name", "tells them by their schemas", "1, 0");
    private static final ContractCase NOTHING_LEFT =
            REMOVAL.says("place-teardown", "A warehouse is torn down", "drops the tables", "refused");
    private static final ContractCase OTHERS_KEPT = REMOVAL.says(
            "place-others-kept",
            "Somebody has a table in the schema that is torn down",
            "drops a schema with tables only by CASCADE",
            "kept, 1");
    private static final ContractCase IN_THE_WAY = TABLES.says(
            "place-in-the-way", "Somebody has a table of that name", "would take it by IF NOT EXISTS", "refused");
    private static final ContractCase AGAIN =
            TABLES.says("place-again", "A warehouse is made where one was torn down", "creates the tables", "0");

    @Override
    public List<ContractCase> cases() {
        return List.of(TWICE, ATTACHED, OTHER_STAR, OWN_SCHEMA, NOTHING_LEFT, OTHERS_KEPT, IN_THE_WAY, AGAIN);
    }

    @Override
    public void run(Candidate candidate, Findings findings) {
        findings.prepare(() -> make(candidate));
        findings.note(TWICE, () -> inside(Ground.enter(candidate, PLACE, MEMBERS), Places::again));
        findings.note(ATTACHED, () -> inside(Ground.enter(candidate, PLACE, MEMBERS), Places::members));
        findings.note(OTHER_STAR, () -> refused(candidate, star("dim_other")));
        findings.note(OWN_SCHEMA, () -> neighbour(candidate, ground -> ground.answer(BOTH)));
        findings.noteAndRely(OTHERS_KEPT, () -> tornDown(candidate));
        findings.note(NOTHING_LEFT, () -> left(candidate));
        findings.note(IN_THE_WAY, () -> refused(candidate, star("dim_guest")));
        findings.prepare(() -> neighbour(candidate, ground -> run(ground, "drop table $place.dim_guest")));
        findings.note(AGAIN, () -> inside(Ground.make(candidate, PLACE, MEMBERS), Places::emptied));
        findings.cleanUp(PLACE, () -> neighbour(candidate, ground -> run(ground, "drop schema $place")));
    }

    private static void make(Candidate candidate) {
        var ignored = inside(Ground.make(candidate, PLACE, MEMBERS), ground -> {
            ground.load(ground.source("staging_member", "all", Map.of("1.json", "{\"id\":1}".getBytes(UTF_8))));
            return "";
        });
    }

    private static String again(Ground ground) {
        ground.handle().createSchema();
        return members(ground);
    }

    private static String tornDown(Candidate candidate) {
        var report = inside(Ground.enter(candidate, PLACE, MEMBERS), ground -> {
            run(ground, "create table $.dim_guest (id integer)");
            run(ground, "insert into $.dim_guest (id) values (1)");
            var kept = ground.teardown().kept();
            return kept.stream().anyMatch(found -> found.contains("dim_guest")) ? "kept" : "not told: " + kept;
        });
        return report + ", " + neighbour(candidate, ground -> ground.answer("select count(*) from $place.dim_guest"));
    }

    private static String emptied(Ground ground) {
        var found = members(ground);
        ground.teardown();
        return found;
    }

    private static String neighbour(Candidate candidate, Function<Ground, String> action) {
        try (var ground = Ground.make(candidate, NEIGHBOUR, MEMBERS)) {
            return action.apply(ground);
        }
    }

    /** Leaves the tables where they are, unless the action tears them down. */
    private static String inside(Ground entered, Function<Ground, String> action) {
        try {
            return action.apply(entered);
        } finally {
            entered.leave();
        }
    }

    private static String run(Ground ground, String sql) {
        ground.run(sql);
        return "";
    }

    private static String members(Ground ground) {
        return ground.answer("select count(*) from $.dim_member");
    }

    /** Tells whether a star is refused at the place, and taken at one where nothing is. */
    private static String refused(Candidate candidate, StarSchema star) {
        return TRIED.against(
                () -> Ground.make(candidate, PLACE, star).leave(),
                () -> Ground.make(candidate, NEIGHBOUR, star).close());
    }

    /** Tells whether nobody can enter the place, and anybody one where tables are. */
    private static String left(Candidate candidate) {
        return TRIED.against(() -> Ground.enter(candidate, PLACE, MEMBERS).leave(), () -> {
            Ground.make(candidate, NEIGHBOUR, MEMBERS).leave();
            Ground.enter(candidate, NEIGHBOUR, MEMBERS).close();
        });
    }

    private static StarSchema star(String dimension) {
        return StarSchema.of(
                "members",
                StagingTable.named("staging_member").column("id", ColumnType.integer()),
                DimensionTable.named(dimension)
                        .key("id", ColumnType.integer())
                        .madeFrom(Mapping.from("staging_member").set("id", "id")));
    }
}
