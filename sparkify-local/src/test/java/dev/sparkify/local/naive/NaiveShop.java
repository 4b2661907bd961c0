package dev.sparkify.local.naive;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.schema.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is the warehouse of a shop by the letter of the design, made from records in memory. */
public final class NaiveShop {
    private static final LocalDate UNKNOWN_DAY = LocalDate.of(1, 1, 1);
    private static final String ALWAYS = Validity.ALWAYS + ", " + Validity.FOREVER + ", true";

    private final boolean infersCustomers;
    private final NaiveHistory customers = new NaiveHistory(new NaiveHistory.Shape(
            List.of("customer"),
            List.of("customer", "city", "tier", "name", "birthday"),
            List.of("city"),
            List.of("tier", "birthday"),
            List.of("at", "revision")));
    private final NaiveHistory contracts = new NaiveHistory(new NaiveHistory.Shape(
            List.of("customer", "birthday"),
            List.of("customer", "birthday", "name", "tier", "city"),
            List.of("city"),
            List.of("tier"),
            List.of("at")));
    private final NaiveHistory products = new NaiveHistory(new NaiveHistory.Shape(
            List.of("product"), List.of("product", "title"), List.of(), List.of(), List.of("at")));
    private final NaiveHistory stores = new NaiveHistory(
            new NaiveHistory.Shape(List.of("store"), List.of("store", "name"), List.of(), List.of(), List.of("at")));
    private final NaiveFact orders = new NaiveFact(
            "order_no",
            List.of("customer", "receiver", "ordered", "ordered_on", "shipped_on", "product", "store", "quantity"),
            order -> Map.of(
                    "customer_key", version(order, "customer", "ordered"),
                    "store_key", store(order)));
    private final NaiveFact returns = new NaiveFact(
            "return_no",
            List.of("customer", "product", "returned"),
            back -> Map.of("customer_key", version(back, "customer", "returned")));

    /** Says whether facts infer customers. */
    public enum Customers {
        /** They do. */
        INFERRED,
        /** They wait for them on the unknown member. */
        AWAITED
    }

    /**
     * Creates an empty one.
     *
     * @param policy whether facts infer customers
     */
    public NaiveShop(Customers policy) {
        this.infersCustomers = policy == Customers.INFERRED;
    }

    private String version(Row fact, String role, String time) {
        return key(fact, role, "customer")
                .flatMap(member -> customers.at(member, fact.moment(time)).stream())
                .map(version -> version.id() + "|" + version.values().written("customer") + ", " + version.from())
                .findFirst()
                .orElse(unknownVersion());
    }

    private static String unknownVersion() {
        return "0|'unknown', " + Validity.ALWAYS;
    }

    private String store(Row order) {
        return key(order, "store", "store")
                .flatMap(member -> stores.at(member, order.moment("ordered")).stream())
                .map(found -> found.id() + "|" + found.values().written("store"))
                .findFirst()
                .orElse("0|-1");
    }

    private static Stream<Row> key(Row fact, String column, String name) {
        return Stream.ofNullable(fact.values().get(column))
                .filter(value -> !value.equals(""))
                .map(value -> new Row(Map.of(name, value)));
    }

    /**
     * Takes a load.
     *
     * @param staged the records by staging table
     * @return what became of them, by table
     */
    public List<TableReport> load(Map<String, List<Row>> staged) {
        var of = new HashMap<>(staged);
        for (var name : List.of("customers", "products", "stores", "orders", "returns")) {
            of.putIfAbsent(name, List.of());
        }
        var people = rows(of, "customers").stream()
                .map(row -> row.unpadded("customer"))
                .toList();
        var ordered = rows(of, "orders").stream().map(NaiveShop::order).toList();
        var back = rows(of, "returns").stream()
                .map(row -> row.unpadded("customer").unpadded("product"))
                .map(row -> row.with("product", known(row)))
                .toList();
        var signed = people.stream().filter(row -> row.has("birthday")).toList();
        var titled = rows(of, "products").stream()
                .map(row -> row.unpadded("product"))
                .toList();
        var reports = new ArrayList<TableReport>();
        reports.add(customers.load("dim_customer", people.size(), people));
        reports.add(contracts.load("dim_contract", people.size(), signed));
        reports.add(products.load("dim_product", titled.size(), titled));
        reports.add(stores.load("dim_store", rows(of, "stores").size(), rows(of, "stores")));
        long people1 = infersCustomers ? customers.infer(wanted(ordered, back)) : 0;
        reports.set(0, reports.get(0).with(Outcome.INFERRED, people1));
        long things = products.infer(Stream.concat(ordered.stream(), back.stream())
                .filter(row -> !row.is("product", Play.UNKNOWN))
                .map(row -> row.only(List.of("product"))));
        reports.set(2, reports.get(2).with(Outcome.INFERRED, things));
        reports.add(orders.load("fact_orders", ordered));
        reports.add(returns.load("fact_returns", back));
        return reports;
    }

    private static List<Row> rows(Map<String, List<Row>> staged, String name) {
        return staged.getOrDefault(name, List.of());
    }

    private static Stream<Row> wanted(Collection<Row> ordered, Collection<Row> back) {
        return Stream.of(
                        ordered.stream().flatMap(row -> key(row, "customer", "customer")),
                        back.stream().flatMap(row -> key(row, "customer", "customer")))
                .flatMap(members -> members);
    }

    private static String known(Row row) {
        return row.has("product") && !row.is("product", "") ? row.text("product") : Play.UNKNOWN;
    }

    private static Row order(Row written) {
        var row = written.unpadded("customer").unpadded("product");
        var shipped = Objects.requireNonNullElse(row.values().get("shipped"), UNKNOWN_DAY);
        return row.with("ordered_on", row.moment("ordered").toLocalDate())
                .with("shipped_on", shipped)
                .with("product", known(row))
                .without("shipped");
    }

    /**
     * Writes the tables; facts with what tells their versions apart, without their numbers.
     *
     * @return the rows by table, sorted
     */
    public Map<String, List<String>> tables() {
        var tables = new TreeMap<String, List<String>>();
        tables.put("dim_customer", with("'unknown', NULL, NULL, NULL, NULL, " + ALWAYS, customers));
        tables.put("dim_contract", contracts.written());
        tables.put("dim_product", with("'unknown', NULL", products));
        tables.put("dim_store", with("-1, NULL", stores));
        tables.put("fact_orders", orders.written(List.of("customer_key", "store_key")));
        tables.put("fact_returns", returns.written(List.of("customer_key")));
        return tables;
    }

    private static List<String> with(String unknown, NaiveHistory members) {
        return Stream.concat(Stream.of(unknown), members.written().stream())
                .sorted()
                .toList();
    }

    /**
     * Tells rows with a surrogate key from each other.
     *
     * @param table the dimension
     * @return by the natural key, and by when the version begins, as written
     */
    public Map<String, Long> ids(String table) {
        return switch (table) {
            case "dim_customer" -> ids(customers, List.of("customer"), ", ");
            case "dim_contract" -> ids(contracts, List.of("customer", "birthday"), ", ");
            case "dim_store" -> ids(stores, List.of("store"), "");
            default -> orders.ids();
        };
    }

    private static Map<String, Long> ids(NaiveHistory history, List<String> key, String separator) {
        return history.versions()
                .collect(Collectors.toMap(
                        version ->
                                version.values().written(key) + (separator.isEmpty() ? "" : separator + version.from()),
                        NaiveHistory.Version::id));
    }
}
