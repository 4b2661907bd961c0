package dev.sparkify.sql.dialect;

import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Set;

/**
 * Is a dialect made of the syntax in which engines differ.
 *
 * @param syntax what differs
 * @param defaultSchema the schema where none is named
 * @param scriptHeader what a script begins with
 * @param features what the engine does
 */
record SyntaxDialect(EngineSyntax syntax, String defaultSchema, String scriptHeader, Set<Feature> features)
        implements Dialect {
    @Override
    public String name() {
        return syntax.name();
    }

    @Override
    public String render(Statement statement) {
        var writer = new SqlWriter(syntax.doublesBackslash());
        statement.accept(new StatementRenderer(writer, syntax));
        return syntax.checked(writer.toString());
    }

    @Override
    public EngineCatalog catalog() {
        return syntax.catalog();
    }

    @Override
    public Fault fault(String state, String message) {
        return syntax.fault(state, message);
    }

    @Override
    public List<Document> documents(Statement statement) {
        return statement instanceof Statement.Copy copy ? syntax.documents(copy) : List.of();
    }

    @Override
    public String render(Query query) {
        var writer = new SqlWriter(syntax.doublesBackslash());
        new QueryRenderer(writer, syntax).write(query);
        return syntax.checked(writer.toString());
    }
}
