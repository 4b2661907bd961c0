package dev.sparkify.local.shop;

import dev.sparkify.local.naive.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * Is what a shop writes down, by the numbers that it is made from: few values, so that records meet and contradict.
 *
 * @param records each by its numbers
 */
record ShopDay(List<List<Integer>> records) {
    static final int LOADS = 4;
    private static final int COLUMNS = 8;
    private static final LocalDateTime START = LocalDateTime.of(2020, 2, 28, 0, 0);

    private static final List<String> KINDS = List.of(
            "customers", "orders", "customers", "orders", "customers", "returns", "products", "stores", "orders");

    /** By staging table and column the values it may have; nothing between two bars: NULL; # stands for an empty text. */
    private static final Map<String, Map<String, String>> VALUES = Map.of(
            "customers",
                    columns(
                            "customer", "c1|c2|c1|é|c1 ",
                            "tier", "gold|gold|blue|gold|gold |gold|",
                            "at", "@",
                            "birthday", "2000-02-29|2000-02-29|2000-02-29||2000-02-29|1999-12-31",
                            "revision", "1|2|",
                            "city", "Oslo|Rom||#|Oslo ",
                            "name", "Ann|Zoë||Ann "),
            "orders",
                    columns(
                            "order_no", "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18",
                            "customer", "c1|c2|c1|é|c1|c3 |c1|c1  ||#| ",
                            "receiver", "c1|c2|c4||c1 ",
                            "ordered", "@",
                            "shipped", "|2020-02-29|2020-03-01",
                            "product", "p1|p2|p3||#|p1 | ",
                            "store", "1|2|3|",
                            "quantity", "1|2|"),
            "returns",
                    columns(
                            "return_no", "1|2|3|4|5|6|7|8",
                            "customer", "c1|c2|c1|c5|c1||#",
                            "returned", "@",
                            "product", "p1|p2|p4||p4 "),
            "products", columns("product", "p1|p2|p3|p2 ", "title", "Pen|Pin||#|Pen ", "at", "@"),
            "stores", columns("store", "1|2|3", "name", "North|South|", "at", "@"));

    private static Map<String, String> columns(String... namesAndValues) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return columns;
    }

    static Arbitrary<ShopDay> any() {
        return Arbitraries.integers()
                .between(0, 2519)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(COLUMNS + 2)
                .list()
                .ofMinSize(30)
                .ofMaxSize(60)
                .map(ShopDay::new);
    }

    /** Returns the records of a load, by staging table. */
    Map<String, List<Row>> load(int number) {
        return all(records.stream()
                .filter(record -> record.get(COLUMNS + 1) % LOADS == number)
                .toList());
    }

    /** Returns all records, by staging table. */
    Map<String, List<Row>> all() {
        return all(records);
    }

    private static Map<String, List<Row>> all(List<List<Integer>> records) {
        return records.stream()
                .collect(Collectors.groupingBy(ShopDay::kind, Collectors.mapping(ShopDay::row, Collectors.toList())));
    }

    private static String kind(List<Integer> numbers) {
        return KINDS.get(numbers.get(COLUMNS) % KINDS.size());
    }

    private static Row row(List<Integer> numbers) {
        var values = new LinkedHashMap<String, Object>();
        var number = numbers.iterator();
        VALUES.getOrDefault(kind(numbers), Map.of()).forEach((name, choices) -> {
            int chosen = number.next();
            var choice = choices.split("\\|", -1);
            var value = choice[chosen % choice.length];
            if (value.equals("@")) {
                values.put(name, START.plusHours(12L * (chosen % 10)));
            } else if (!value.isEmpty()) {
                values.put(name, value(value));
            }
        });
        return new Row(values);
    }

    private static Object value(String written) {
        if (written.matches("[0-9]+")) {
            return Long.parseLong(written);
        }
        return written.matches("[0-9]{4}-.*") ? LocalDate.parse(written) : written.replace("#", "");
    }
}
