package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varbyte;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.redshift.definition.Alteration.Append.Surplus;
import dev.sparkify.sql.redshift.definition.Alteration.ColumnEncoding;
import dev.sparkify.sql.redshift.definition.Alteration.Switch;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Makes a statement of every form, with every option in one of them at least. */
final class AllDefinitions {
    static final TableName SALES = TableName.of("shop", "sales");
    private static final TableName PARTS = TableName.of("Parts");
    private static final Query QUERY = new Query.Raw("select id, \"user\"\nfrom shop.users");

    private AllDefinitions() {}

    static List<Definition> list() {
        return Stream.of(tables(), likeOthers(), changes(), layouts(), views(), rest(), rights(), rare())
                .flatMap(List::stream)
                .toList();
    }

    static List<Definition> tables() {
        var types = CreateTable.named("every_type");
        for (var type : SimpleType.values()) {
            types = types.column("a_" + type.name(), type);
        }
        var encoded = CreateTable.named("every_encoding").encodeAuto();
        for (var encoding : Encoding.values()) {
            encoded = encoded.column(
                    TableColumn.of("c_" + encoding, encodable(encoding)).encoded(encoding));
        }
        return List.of(full(), temporary(), types.build(), encoded.build(), defaults());
    }

    private static ColumnType encodable(Encoding encoding) {
        return encoding.fits(bigint()) ? bigint() : varchar(9);
    }

    static CreateTable full() {
        return CreateTable.named(SALES)
                .ifNotExists()
                .column(TableColumn.of("id", bigint()).identity(1, 1).notNull())
                .column(TableColumn.of("number", integer())
                        .identityByDefault(5, 2)
                        .encoded(Encoding.AZ64))
                .required("user", varchar(64))
                .column(TableColumn.of("Town", varchar(256))
                        .collated(Collation.CASE_INSENSITIVE)
                        .encoded(Encoding.ZSTD))
                .column(TableColumn.of("price", decimal(10, 2))
                        .defaultsTo(new Literal.Whole(0))
                        .notNull())
                .column("parent", bigint())
                .constraint(TableConstraint.primaryKey("id").named("sales_key"))
                .constraint(TableConstraint.unique("number", "user"))
                .constraint(TableConstraint.foreignKey("parent").references(SALES, "id"))
                .constraint(TableConstraint.foreignKey("user")
                        .references("users", "user")
                        .named("sales_user"))
                .withoutBackup()
                .distributed(Distribution.key("user"))
                .sorted(SortKey.interleaved("user", "town"))
                .encodeAuto()
                .build();
    }

    private static CreateTable temporary() {
        return CreateTable.named("new sales")
                .temporary()
                .column("day", date())
                .distributed(Distribution.even())
                .sorted(SortKey.compound("day"))
                .build();
    }

    private static CreateTable defaults() {
        return CreateTable.named("defaults")
                .column(TableColumn.of("a", timestamp()).defaultsTo(DefaultFunction.GETDATE))
                .column(TableColumn.of("b", timestamp()).defaultsTo(DefaultFunction.SYSDATE))
                .column(TableColumn.of("c", date()).defaultsTo(DefaultFunction.CURRENT_DATE))
                .column(TableColumn.of("d", character(3)).defaultsTo(new Literal.Text("it'")))
                .column(TableColumn.of("e", doublePrecision()).defaultsTo(new Literal.Exact(new BigDecimal("0.5"))))
                .column(TableColumn.of("f", bool()).defaultsTo(new Literal.Truth(true)))
                .column(TableColumn.of("g", date()).defaultsTo(new Literal.Day(LocalDate.of(2026, 1, 2))))
                .column(TableColumn.of("h", timestamp())
                        .defaultsTo(new Literal.Instant(LocalDateTime.of(2026, 1, 2, 3, 4))))
                .column(TableColumn.of("i", varchar(9)).defaultsTo(new Literal.Nothing(varchar(9))))
                .column("j", varbyte(64))
                .distributed(Distribution.all())
                .sorted(SortKey.auto())
                .build();
    }

    static List<Definition> likeOthers() {
        return List.of(
                CreateTableLike.of(PARTS, SALES),
                CreateTableLike.of(PARTS, SALES).temporary().ifNotExists().includingDefaults(),
                CreateTableAs.of(SALES, QUERY),
                CreateTableAs.of(PARTS, QUERY)
                        .temporary()
                        .columns("id", "User")
                        .distributed(Distribution.key("id"))
                        .sorted(SortKey.interleaved("id", "user")),
                CreateTableAs.of(PARTS, QUERY).withoutBackup(),
                CreateTableAs.of(PARTS, QUERY).distributed(Distribution.auto()).sorted(SortKey.compound("id")));
    }

    static List<Definition> changes() {
        var sales = AlterTable.named(SALES);
        return List.of(
                sales.add(TableColumn.of("tag", varchar(9))
                        .defaultsTo(new Literal.Text(""))
                        .encoded(Encoding.LZO)
                        .notNull()),
                sales.add(TableConstraint.primaryKey("id")),
                sales.add(TableConstraint.unique("user").named("one user")),
                sales.add(TableConstraint.foreignKey("user", "town").references(PARTS, "a", "b")),
                sales.dropColumn("town", Dependents.RESTRICT),
                sales.dropColumn("Town", Dependents.CASCADE),
                sales.dropConstraint("sales_key", Dependents.RESTRICT),
                sales.dropConstraint("sales_key", Dependents.CASCADE),
                sales.renameColumn("town", "Place"),
                sales.renamedTo("old_sales"),
                sales.ownedBy("Alice"),
                sales.widen("town", 512),
                sales.narrow("town", 16),
                sales.retype("town", varchar(65535)),
                sales.append(PARTS, Surplus.REFUSED),
                sales.append(PARTS, Surplus.IGNORED),
                sales.append(PARTS, Surplus.FILLED));
    }

    static List<Definition> layouts() {
        var sales = AlterTable.named(SALES);
        return List.of(
                sales.encode("town", Encoding.TEXT32K),
                sales.encode(new ColumnEncoding("a", Encoding.RAW), new ColumnEncoding("b", Encoding.ZSTD)),
                sales.encodeAuto(),
                sales.distributed(Distribution.key("user")),
                sales.distributed(Distribution.all()),
                sales.distributed(Distribution.even()),
                sales.distributed(Distribution.auto()),
                sales.sorted(SortKey.compound("day", "user")),
                sales.sorted(SortKey.auto()),
                sales.sorted(SortKey.none()),
                sales.laidOut(SortKey.compound("day"), Distribution.key("user")),
                sales.laidOut(SortKey.compound("day", "town"), Distribution.all()));
    }

    static List<Definition> views() {
        return List.of(
                CreateView.of(TableName.of("v"), QUERY),
                CreateView.of(TableName.of("shop", "v"), QUERY).orReplace().columns("a", "B"),
                CreateView.of(TableName.of("v"), QUERY).withNoSchemaBinding(),
                CreateMaterializedView.of(TableName.of("mv"), QUERY),
                CreateMaterializedView.of(TableName.of("shop", "mv"), QUERY)
                        .withoutBackup()
                        .distributed(Distribution.key("id"))
                        .sorted(SortKey.compound("id", "user"))
                        .autoRefresh(),
                CreateMaterializedView.of(TableName.of("mv"), QUERY).distributed(Distribution.all()),
                RefreshMaterializedView.of(TableName.of("mv")));
    }

    static List<Definition> rest() {
        return List.of(
                SchemaDefinition.named("shop"),
                SchemaDefinition.named("Shop").ifNotExists().ownedBy("Alice").quota(SchemaQuota.gigabytes(50)),
                SchemaDefinition.named("shop").quota(SchemaQuota.megabytes(1)),
                SchemaDefinition.named("shop").quota(SchemaQuota.terabytes(2)),
                CommentOn.table(SALES, "what's sold"),
                CommentOn.table(SALES, "").removed(),
                CommentOn.column(SALES, "User", "who buys"),
                CommentOn.view(TableName.of("v"), "a \\ view"),
                CommentOn.constraint("sales_key", SALES, "one row a sale"),
                CommentOn.database("dev", "for trials"),
                Drop.table(SALES),
                Drop.table(SALES, PARTS).ifExists().cascading(),
                Drop.view(TableName.of("v"), TableName.of("w")).cascading(),
                Drop.materializedView(TableName.of("mv")).ifExists(),
                DropSchemas.named("shop"),
                DropSchemas.named("Tag").ifExists().cascading());
    }

    static List<Definition> rights() {
        return List.of(
                ReadRight.select(SALES, PARTS).grantedTo(Grantee.role("analysts")),
                ReadRight.selectColumns(SALES, "id", "User").grantedTo(Grantee.user("alice")),
                ReadRight.selectAllTables("shop", "music").grantedTo(Grantee.role("Analysts")),
                ReadRight.usage("shop").grantedTo(Grantee.everyone()),
                ReadRight.select(SALES).revokedFrom(Grantee.user("IAMR:Reports")),
                ReadRight.selectColumns(SALES, "id").revokedFrom(Grantee.user("alice")),
                ReadRight.selectAllTables("shop").revokedFrom(Grantee.group("Friends")),
                ReadRight.usage("shop", "music").revokedFrom(Grantee.role("analysts")),
                FutureTables.in().readableBy(Grantee.everyone()),
                FutureTables.in("shop", "Music").madeBy("Alice", "bob").readableBy(Grantee.group("friends")),
                FutureTables.in("shop").notReadableBy(Grantee.user("alice")));
    }

    private static List<Definition> rare() {
        var sales = AlterTable.named(SALES);
        var all = new Grantee[] {
            Grantee.role("analysts"), Grantee.group("Friends"), Grantee.user("IAMR:Reports"), Grantee.everyone()
        };
        return List.of(
                CreateTable.named("spans")
                        .column("a", ColumnType.intervalYearToMonth())
                        .column("b", ColumnType.intervalDayToSecond())
                        .build(),
                CreateTable.named("children")
                        .column(TableColumn.of("id", bigint()).identity(-1, -1))
                        .constraint(TableConstraint.foreignKey("id").references(SALES))
                        .build(),
                sales.rowSecurity(Switch.ON),
                sales.rowSecurity(Switch.OFF),
                sales.masking(Switch.ON),
                sales.masking(Switch.OFF),
                RefreshMaterializedView.of(TableName.of("shop", "mv")).cascading(),
                DropSchemas.named("shop", "Tag").ifExists().cascading(),
                ReadRight.select(SALES, PARTS).grantedTo(all),
                ReadRight.select(SALES).revokedFrom(all),
                FutureTables.in("shop").madeBy("Alice").readableBy(all),
                FutureTables.in().madeBy("bob").notReadableBy(Grantee.role("analysts"), Grantee.everyone()));
    }
}
