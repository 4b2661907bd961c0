package dev.sparkify.local.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.local.Scratch;
import dev.sparkify.local.naive.KeyBook;
import dev.sparkify.local.naive.NaiveShop;
import dev.sparkify.local.naive.Row;
import dev.sparkify.schema.DimensionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Loads the same records into a shop and into the naive one, and finds every difference between them. */
final class ShopTwins implements AutoCloseable {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<String, String> TABLES = Map.of(
            "dim_customer",
            "select * exclude (customer_key) from (select columns('^(?:[^s]|s[^p]).*') from dim_customer)",
            "dim_contract",
            "select * exclude (contract_key) from (select columns('^(?:[^s]|s[^p]).*') from dim_contract)",
            "dim_product",
            "select columns('^(?:[^s]|s[^p]).*') from dim_product",
            "dim_store",
            "select store, name from dim_store",
            "fact_orders",
            "select f.* exclude (order_id, customer_key, store_key), c.customer, c.since,"
                    + " s.store from fact_orders f left join dim_customer c on c.customer_key = f.customer_key"
                    + " left join dim_store s on s.store_key = f.store_key",
            "fact_returns",
            "select f.* exclude (customer_key), c.customer, c.since from fact_returns f"
                    + " left join dim_customer c on c.customer_key = f.customer_key");
    private static final Map<String, String> KEYS = Map.of(
            "dim_customer",
            "select customer, since, customer_key from dim_customer where customer_key <> -1",
            "dim_contract",
            "select customer, birthday, valid_from, contract_key from dim_contract",
            "dim_store",
            "select store, store_key from dim_store where store_key <> -1",
            "fact_orders",
            "select order_no, order_id from fact_orders");

    private final ReadyWarehouse<DuckDbWarehouse> warehouse;
    private final Database database;
    private final NaiveShop naive;
    private final Map<String, KeyBook> books = new HashMap<>();
    private final Scratch scratch;
    private int files;

    ShopTwins(NaiveShop.Customers policy) throws IOException {
        var star = ShopStar.schema(
                policy == NaiveShop.Customers.INFERRED ? DimensionTable::inferringMembers : table -> table);
        this.warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema();
        this.database = new Database(warehouse.handle().dataSource());
        this.naive = new NaiveShop(policy);
        this.scratch = new Scratch();
        KEYS.keySet().forEach(table -> books.put(table, new KeyBook()));
    }

    Database database() {
        return database;
    }

    /** Loads records by staging table; compares receipt, tables and keys. */
    LoadReport load(Map<String, List<Row>> records) throws IOException, SQLException {
        var report = warehouse.load(sources(records)).report();
        var expected = naive.load(records);
        assertThat(report.tables()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(report.tables()).allMatch(TableReport::addsUp);
        assertThat(tables()).isEqualTo(naive.tables());
        for (var keys : KEYS.entrySet()) {
            var table = keys.getKey();
            books.getOrDefault(table, new KeyBook()).check(database.rows(keys.getValue()), naive.ids(table));
        }
        return report;
    }

    Map<String, List<String>> tables() throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        for (var table : TABLES.entrySet()) {
            tables.put(
                    table.getKey(),
                    database.rows(table.getValue()).stream().sorted().toList());
        }
        return tables;
    }

    private Sources sources(Map<String, List<Row>> records) throws IOException {
        var sources = new ArrayList<Source>();
        for (var source : records.entrySet()) {
            var file = scratch.folder().resolve(source.getKey() + ++files + ".json");
            Files.writeString(
                    file, source.getValue().stream().map(ShopTwins::json).collect(Collectors.joining("\n")));
            sources.add(Source.json(source.getKey(), Location.of(file)));
        }
        return new Sources(sources);
    }

    private static String json(Row row) {
        return row.values().entrySet().stream()
                .map(value -> "\"" + value.getKey() + "\":" + json(value.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Object value) {
        if (value instanceof Long) {
            return value.toString();
        }
        return "\"" + (value instanceof LocalDateTime moment ? MOMENT.format(moment) : value) + "\"";
    }

    @Override
    public void close() throws IOException {
        warehouse.close();
        scratch.close();
    }
}
