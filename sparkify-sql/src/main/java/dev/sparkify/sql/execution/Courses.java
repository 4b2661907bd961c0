package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.redshift.change.Change;
import dev.sparkify.sql.redshift.definition.Definition;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.StatementVisitor;
import java.util.List;

/** Says what becomes of each statement on an engine that is not Redshift. What the engine lacks, its dialect refuses. */
final class Courses implements StatementVisitor<Course> {
    private final StatementRun run;
    private final KnownTables tables;

    private Courses(StatementRun run, KnownTables tables) {
        this.run = run;
        this.tables = tables;
    }

    static Course of(Statement statement, StatementRun run, KnownTables tables) {
        return statement.accept(new Courses(run, tables));
    }

    private static InputException ofLoads(Statement statement) {
        return new InputException(StatementRun.called(statement)
                + " is a step of loads, which tell it what was read: call load, or insert rows");
    }

    @Override
    public Course begin(Statement.Begin statement) {
        return Course.of(statement);
    }

    @Override
    public Course commit(Statement.Commit statement) {
        return Course.of(statement);
    }

    @Override
    public Course lock(Statement.Lock statement) {
        throw new InputException(
                StatementRun.called(statement) + " excludes loads from each other: lock tables by LockTables");
    }

    @Override
    public Course createSchema(Statement.CreateSchema statement) {
        return Course.of(statement);
    }

    @Override
    public Course dropSchema(Statement.DropSchema statement) {
        return Course.of(statement);
    }

    @Override
    public Course createTable(Statement.CreateTable statement) {
        return Course.of(statement);
    }

    @Override
    public Course addColumn(Statement.AddColumn statement) {
        return Course.filling(
                Filled.column(statement.table(), statement.column().name()), statement);
    }

    @Override
    public Course comment(Statement.Comment statement) {
        return Course.of(statement);
    }

    @Override
    public Course createTemporary(Statement.CreateTemporary statement) {
        return Course.of(statement);
    }

    @Override
    public Course dropTable(Statement.DropTable statement) {
        return Course.of(statement);
    }

    @Override
    public Course copy(Statement.Copy statement) {
        throw ofLoads(statement);
    }

    @Override
    public Course noteFiles(Statement.NoteFiles statement) {
        throw ofLoads(statement);
    }

    @Override
    public Course noteUnreadable(Statement.NoteUnreadable statement) {
        throw ofLoads(statement);
    }

    @Override
    public Course noteRejected(Statement.NoteRejected statement) {
        throw ofLoads(statement);
    }

    @Override
    public Course export(Statement.Export statement) {
        throw new InputException(
                "An export writes all files or none, which a session does not: call export of the" + " warehouse");
    }

    @Override
    public Course insert(Statement.Insert statement) {
        return Course.filling(Filled.rows(statement.table()), statement);
    }

    @Override
    public Course insertRows(Statement.InsertRows statement) {
        return Course.filling(Filled.rows(statement.table()), statement);
    }

    @Override
    public Course update(Statement.Update statement) {
        var course = Course.filling(Filled.columns(statement.table(), statement.settings(), List.of()), statement);
        return statement
                .from()
                .map(from -> course.demanding(MatchedTwice.in(statement, from)))
                .orElse(course);
    }

    @Override
    public Course delete(Statement.Delete statement) {
        return Course.of(statement);
    }

    @Override
    public Course check(Statement.Check statement) {
        return Course.of(statement);
    }

    @Override
    public Course count(Statement.Count statement) {
        return Course.of(statement);
    }

    @Override
    public Course ofEngine(Statement.OfEngine statement) {
        if (statement instanceof Change change) {
            return change.accept(new ChangeCourses(run));
        }
        return statement instanceof Definition definition
                ? definition.accept(new DefinitionCourses(tables))
                : Course.of(statement);
    }
}
