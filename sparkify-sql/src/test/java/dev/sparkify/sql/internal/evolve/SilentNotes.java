package dev.sparkify.sql.internal.evolve;

import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/** Notes nothing, so that scripts show what is done to tables alone. */
record SilentNotes() implements Notes {
    @Override
    public List<PlannedStatement> excluding() {
        return List.of();
    }

    @Override
    public List<PlannedStatement> begun(Passage passage) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> changed(StandingTable now) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> renamed(TableName from, TableName to) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> renamed(TableName table, String from, String to) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> destroyed(TableName table) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> kept(Passage passage, List<String> lines) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> done(Passage passage) {
        return List.of();
    }
}
