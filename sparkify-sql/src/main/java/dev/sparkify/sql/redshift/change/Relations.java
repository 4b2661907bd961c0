package dev.sparkify.sql.redshift.change;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.stream.Stream;

/** Tells what tables and queries are called within a statement. */
final class Relations {
    private Relations() {}

    static List<String> called(TableName target, List<TableName> others) {
        return Stream.concat(Stream.of(target), others.stream())
                .map(table -> Names.folded(table.name()))
                .toList();
    }

    static List<String> calledInQuery(TableName target, List<Query.Relation> others) {
        return Stream.concat(
                        Stream.of(Names.folded(target.name())), others.stream().map(Relations::called))
                .toList();
    }

    static String called(Query.Relation relation) {
        if (relation instanceof Query.FromTable table) {
            return Names.folded(table.alias().orElse(table.table().name()));
        } else if (relation instanceof Query.FromQuery query) {
            return Names.folded(query.alias());
        }
        return Names.folded(((Query.FromFunction) relation).function());
    }
}
