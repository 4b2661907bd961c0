package dev.sparkify.examples;

import static dev.sparkify.sql.statement.SqlExpression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.redshift.transfer.Copy;
import dev.sparkify.sql.redshift.transfer.CopyFormat;
import dev.sparkify.sql.redshift.transfer.CopySource;
import dev.sparkify.sql.redshift.transfer.Role;
import dev.sparkify.sql.redshift.transfer.TimeFormat;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;

/** Says single things to Amazon Redshift, without a star and without an account: {@code Dialect.redshift().render(…)}. */
public final class RedshiftStatements {
    private RedshiftStatements() {}

    /**
     * Creates a table.
     *
     * @return CREATE TABLE
     */
    public static Statement sales() {
        // tag::table[]
        return CreateTable.named("sales")
                .in("shop")
                .column(TableColumn.of("sale_id", bigint()).identity(1, 1))
                .required("sold_at", timestamp())
                .required("customer_id", bigint())
                .column(TableColumn.of("channel", varchar(16)).encoded(Encoding.BYTEDICT))
                .column("amount", decimal(12, 2))
                .primaryKey("sale_id")
                .distributed(Distribution.key("customer_id"))
                .sorted(SortKey.compound("sold_at"))
                .build();
        // end::table[]
    }

    /**
     * Reads events.
     *
     * @return COPY
     */
    public static Statement events() {
        // tag::copy[]
        return Copy.into(TableName.of("shop", "events"))
                .columns("event_id", "happened_at", "page")
                .from(CopySource.prefix("s3://shop-lake/events/2026/11/"))
                .authorizedBy(Role.arn("arn:aws:iam::123456789012:role/loader"))
                .as(CopyFormat.json().ignoringCase().timeFormat(TimeFormat.epochMillis()))
                .region("eu-central-1");
        // end::copy[]
    }

    /**
     * Brings customers up to date.
     *
     * @return MERGE
     */
    public static Statement customers() {
        // tag::merge[]
        return Merge.into(TableName.of("shop", "customers"))
                .using(TableName.temporary("staged_customers").as("s"))
                .on("customer_id", "customer_id")
                .whenMatchedUpdate(new Setting("city", column("s", "city")))
                .whenNotMatchedInsert(
                        new Setting("customer_id", column("s", "customer_id")),
                        new Setting("city", column("s", "city")));
        // end::merge[]
    }
}
