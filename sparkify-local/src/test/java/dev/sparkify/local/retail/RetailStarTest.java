package dev.sparkify.local.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetailStarTest {
    private static final String LINES = """
            {"order_no":"A-1","line":1,"product":{"code":"P1"},"customer":{"id":7,"name":"?"},"at":"2024-02-29 23:59:59.5",\
            "quantity":2,"price":10.25,"tags":["sale",1]}
            {"order_no":"A-1","line":2,"product":{"code":"P2"},"customer":{"id":7},"at":"2024-02-29 23:59:59.5",\
            "quantity":-30,"price":"0.1","tags":[null]}
            {"line":1,"order_no":"A-1","product":{"code":"P1"},"customer":{"id":"7"},"at":"2024-02-29 23:59:59.500000",\
            "quantity":"2","price":10.250e0,"tags":["sale"]}
            {"order_no":"A-2","line":1,"product":{"code":"P1"},"customer":null,"at":null,"quantity":13,"price":99.99}
            {"order_no":"A-2","line":1,"product":{"code":"P1"},"customer":{},"quantity":12,"price":99.99}
            {"order_no":"A-9","line":1,"product":{"code":"P1"},"quantity":1,"price":1,"note":"test"}
            """;

    private static final String CUSTOMERS = """
            {"id":7,"name":" Zoë Ümlaut  ","contact":{"mail":["old",{"address":"ZOE@Shop.example"}]},"city":"",\
            "changed":"2024-01-01 00:00:00","revision":9}
            {"id":7,"name":"Older","contact":{"mail":["old",{"address":"o@p"}]},"changed":"2023-12-31 23:59:59.999999",\
            "revision":99}
            {"id":8,"name":null,"contact":{"mail":[1,{}]},"city":"Graz","changed":null}
            """;

    private static final String PRODUCTS = """
            {"code":"P1","title":"Writer's pen","category":" Office ","list_price":12.5,"weight":0.25}
            {"code":"P2","title":"Bag","list_price":"0.00","weight":null}
            {"code":"P2","title":"Bag","category":null,"list_price":0,"weight":1e-2}
            """;

    @TempDir
    private Path folder;

    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private Database database;

    @BeforeEach
    void create() throws IOException {
        warehouse = Warehouse.provision(DuckDb.inMemory(), RetailStar.schema()).createSchema();
        database = new Database(warehouse.handle().dataSource());
        write("lines/1.json", LINES);
        write("customers/1.json", CUSTOMERS);
        write("products/1.json", PRODUCTS);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private LoadReport load() {
        return warehouse.load(RetailStar.sources(folder)).report();
    }

    private List<String> days() throws SQLException {
        return database.rows("select * from retail.dim_day order by day");
    }

    private List<String> customers() throws SQLException {
        return database.rows(
                "select customer, name, letters, short_name, address, city from retail.dim_customer order by 1");
    }

    private List<String> products() throws SQLException {
        return database.rows("select * from retail.dim_product order by product");
    }

    private List<String> sales() throws SQLException {
        return database.rows("select * from retail.fact_sales order by order_no, line");
    }

    @Test
    void loadsWhatWasComputedByHand() throws SQLException {
        var report = load();

        assertThat(days())
                .containsExactly(
                        "0001-01-01, NULL, NULL, NULL, NULL, NULL, NULL", "2024-02-29, 2024, 1, 2, 9, 60, false");
        assertThat(customers())
                .containsExactly(
                        "-1, NULL, NULL, NULL, NULL, NULL",
                        "7, 'ZOË ÜMLAUT', 10, 'Zoë', 'Zoë Ümlaut <zoe@shop.example>', 'nowhere'",
                        "8, NULL, NULL, NULL, NULL, 'Graz'");
        assertThat(products())
                .containsExactly(
                        "'P1', 'Writer’s pen', 'office', 'premium', 12.50, 250",
                        "'P2', 'Bag', 'other', 'free', 0.00, 10");
        assertThat(sales())
                .containsExactly(
                        "2024-02-29, 7, 'P1', 'A-1', 1, 'sale', 'single', 2, 20.50, 0",
                        "2024-02-29, 7, 'P2', 'A-1', 2, NULL, 'return', -30, -3.00, -2",
                        "0001-01-01, -1, 'P1', 'A-2', 1, NULL, 'bulk', 12, 1199.88, 1");
        assertThat(report.tables())
                .containsExactlyInAnyOrder(
                        TableReport.of("dim_day")
                                .with(Outcome.STAGED, 6)
                                .with(Outcome.FILTERED, 3)
                                .with(Outcome.COLLAPSED, 2)
                                .with(Outcome.INSERTED, 1),
                        TableReport.of("dim_customer")
                                .with(Outcome.STAGED, 3)
                                .with(Outcome.COLLAPSED, 1)
                                .with(Outcome.INSERTED, 2),
                        TableReport.of("dim_product")
                                .with(Outcome.STAGED, 3)
                                .with(Outcome.COLLAPSED, 1)
                                .with(Outcome.INSERTED, 2),
                        TableReport.of("fact_sales")
                                .with(Outcome.STAGED, 6)
                                .with(Outcome.FILTERED, 1)
                                .with(Outcome.DUPLICATE, 1)
                                .with(Outcome.CONFLICTING, 1)
                                .with(Outcome.INSERTED, 3)
                                .with(Outcome.UNKNOWN, 1));
        assertThat(report.tables()).allMatch(TableReport::addsUp);
        assertThat(database.rows("select count(*) from information_schema.tables where table_schema = 'main'"))
                .containsExactly("0");
    }

    @Test
    void changesNothingWhenItIsLoadedTwice() throws Exception {
        load();
        var before = database.content();

        assertThat(load().sources()).allMatch(source -> source.filesSkipped() == 1 && source.read() == 0);
        assertThat(database.content()).isEqualTo(before);

        write("lines/copy.json", LINES);
        write("customers/copy.json", CUSTOMERS);
        write("products/copy.json", PRODUCTS);
        var report = load();
        assertThat(report.tables())
                .containsExactlyInAnyOrder(
                        TableReport.of("dim_day")
                                .with(Outcome.STAGED, 6)
                                .with(Outcome.FILTERED, 3)
                                .with(Outcome.COLLAPSED, 2)
                                .with(Outcome.UNCHANGED, 1),
                        TableReport.of("dim_customer")
                                .with(Outcome.STAGED, 3)
                                .with(Outcome.COLLAPSED, 1)
                                .with(Outcome.UNCHANGED, 2),
                        TableReport.of("dim_product")
                                .with(Outcome.STAGED, 3)
                                .with(Outcome.COLLAPSED, 1)
                                .with(Outcome.UNCHANGED, 2),
                        TableReport.of("fact_sales")
                                .with(Outcome.STAGED, 6)
                                .with(Outcome.FILTERED, 1)
                                .with(Outcome.DUPLICATE, 1)
                                .with(Outcome.DUPLICATE_OF_HISTORY, 3)
                                .with(Outcome.CONFLICTING, 1));
    }

    @Test
    void goesOnWithWhatComesLater() throws Exception {
        load();
        write("lines/2.json", """
                {"order_no":"A-1","line":1,"product":{"code":"P1"},"customer":{"id":8},"at":"2023-01-01 00:00:00",\
                "quantity":3,"price":1.00}
                {"order_no":"A-1","line":2,"product":{"code":"P2"},"customer":{"id":8},"at":"2024-02-29 00:00:00",\
                "quantity":1,"price":1}
                {"order_no":"B-1","line":1,"product":{"code":"P3"},"customer":{"id":9},"at":"2024-12-31 12:00:00",\
                "quantity":25,"price":4.04}
                """);
        write("customers/2.json", """
                {"id":7,"name":"Zoë","contact":{"mail":["",{"address":"z@z"}]},"city":"Wien",\
                "changed":"2024-01-01 00:00:00","revision":10}
                {"id":7,"name":"Late","contact":{"mail":["",{"address":"l@l"}]},"changed":"2023-06-01 00:00:00",\
                "revision":11}
                {"id":8,"name":"Now","contact":{"mail":["",{"address":"n@n"}]},"changed":"1999-01-01 00:00:00"}
                {"id":9}
                """);
        write("products/2.json", """
                {"code":"P1","title":"Pen"}
                {"code":"P3","title":"Cup","category":"KITCHEN","list_price":9.99,"weight":"0.333"}
                """);

        var report = load();

        assertThat(days())
                .containsExactly(
                        "0001-01-01, NULL, NULL, NULL, NULL, NULL, NULL",
                        "2023-01-01, 2023, 1, 1, 52, 1, true",
                        "2024-02-29, 2024, 1, 2, 9, 60, false",
                        "2024-12-31, 2024, 4, 12, 1, 366, false");
        assertThat(customers())
                .containsExactly(
                        "-1, NULL, NULL, NULL, NULL, NULL",
                        "7, 'ZOË', 3, 'Zoë', 'Zoë <z@z>', 'Wien'",
                        "8, 'NOW', 3, 'Now', 'Now <n@n>', 'nowhere'",
                        "9, NULL, NULL, NULL, NULL, 'nowhere'");
        assertThat(products())
                .containsExactly(
                        "'P1', 'Pen', 'other', 'open', NULL, NULL",
                        "'P2', 'Bag', 'other', 'free', 0.00, 10",
                        "'P3', 'Cup', 'kitchen', 'basic', 9.99, 333");
        assertThat(sales())
                .containsExactly(
                        "2023-01-01, 8, 'P1', 'A-1', 1, NULL, 'single', 3, 3.00, 0",
                        "2024-02-29, 7, 'P2', 'A-1', 2, NULL, 'return', -30, -3.00, -2",
                        "0001-01-01, -1, 'P1', 'A-2', 1, NULL, 'bulk', 12, 1199.88, 1",
                        "2024-12-31, 9, 'P3', 'B-1', 1, NULL, 'bulk', 25, 101.00, 2");
        assertThat(report.tables())
                .containsExactlyInAnyOrder(
                        TableReport.of("dim_day")
                                .with(Outcome.STAGED, 3)
                                .with(Outcome.INSERTED, 2)
                                .with(Outcome.UNCHANGED, 1),
                        TableReport.of("dim_customer")
                                .with(Outcome.STAGED, 4)
                                .with(Outcome.COLLAPSED, 1)
                                .with(Outcome.INSERTED, 1)
                                .with(Outcome.UPDATED, 2),
                        TableReport.of("dim_product")
                                .with(Outcome.STAGED, 2)
                                .with(Outcome.INSERTED, 1)
                                .with(Outcome.UPDATED, 1),
                        TableReport.of("fact_sales")
                                .with(Outcome.STAGED, 3)
                                .with(Outcome.CONFLICTING, 1)
                                .with(Outcome.INSERTED, 1)
                                .with(Outcome.UPDATED, 1));
    }

    @Test
    void refusesAFactWithoutItsMember() throws Exception {
        load();
        var before = database.everything();
        write(
                "lines/2.json",
                "{\"order_no\":\"C\",\"line\":1,\"product\":{\"code\":\"P9\"},\"quantity\":1,\"price\":1}");

        assertThatThrownBy(this::load)
                .isInstanceOf(InputException.class)
                .hasMessage("Nothing was loaded: fact_sales.product refers to no member of dim_product; load the"
                        + " members with the rows or before them, or let the dimension infer them (inferringMembers): 1"
                        + " (such as order_no = C, line = 1, product = P9)");
        assertThat(database.everything()).isEqualTo(before);
    }

    @Test
    void refusesKeysOfTheUnknownMembers() throws Exception {
        load();
        var before = database.everything();
        write("lines/2.json", LINES.replaceAll("2024-02-29 23:59:59[.50]+", "0001-01-01 12:00:00"));

        assertThatThrownBy(this::load)
                .isInstanceOf(BadRecordsException.class)
                .hasMessageContaining(folder.resolve("lines/2.json")
                        + ":1: dim_day.day: a real key equals the one reserved for the unknown member");
        assertThat(database.everything()).isEqualTo(before);

        write("lines/2.json", "");
        write("customers/2.json", "\n{\"id\":-1}");
        assertThatThrownBy(this::load)
                .isInstanceOf(BadRecordsException.class)
                .hasMessageContaining(folder.resolve("customers/2.json")
                        + ":2: dim_customer.customer: a real key equals the one reserved for the unknown member");
        assertThat(database.everything()).isEqualTo(before);
    }

    @Test
    void refusesWhatDoesNotFitItsType() throws Exception {
        write("lines/2.json", """
                {"line":32768}
                {"price":10.255}
                {"price":1000000}
                {"at":"2023-02-29 00:00:00"}
                {"at":"2023-02-28"}
                {"product":{"code":"P10"}}
                {"product":{"code":"é"}}
                {"tags":[]}
                {"tags":"sale"}
                {"customer":{"id":1,"id":2}}
                """);
        var file = folder.resolve("lines/2.json").toString();

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        BadRecordsException.class,
                        failure -> assertThat(failure.records())
                                .extracting(bad -> bad.toString().replace(file, "2.json"))
                                .containsExactly(
                                        "2.json:1: line: 32768 does not fit SMALLINT; COPY refuses it",
                                        "2.json:2: price: 10.255 has more digits behind the point than DECIMAL(8, 2); COPY would cut them"
                                                + " without a word",
                                        "2.json:3: price: 1000000 does not fit DECIMAL(8, 2); COPY refuses it",
                                        "2.json:4: ordered_at: \"2023-02-29 00:00:00\" is not a time of the form"
                                                + " YYYY-MM-DD HH:MM:SS[.ffffff]",
                                        "2.json:5: ordered_at: \"2023-02-28\" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]",
                                        "2.json:6: product: 3 bytes do not fit CHAR(2); COPY refuses them",
                                        "2.json:7: product: \"é\" has characters of several bytes, which CHAR(2) does not"
                                                + " take; COPY refuses them",
                                        "2.json:8: promotion: the array has no element 0",
                                        "2.json:9: promotion: there is no array where its path leads",
                                        "2.json:10: customer: it is there twice; which one COPY takes is not documented"));
    }
}
