package dev.sparkify.sql.dialect;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the names that catalogs give to types.
 *
 * @param plain what a name without numbers means
 */
record TypeTexts(Map<String, ColumnType> plain) {
    /** A name, its numbers, and what stands behind them, as in {@code timestamp(6) without time zone}. */
    private static final Pattern SHAPE = Pattern.compile(
            "([a-z][a-z0-9 ]*?) ?(?:\\( ?(\\d{1,8}|max) ?(?:, ?(\\d{1,8}) ?)?\\))?( (?:with|without) time zone)?");

    TypeTexts {
        plain = Map.copyOf(plain);
    }

    /** A name without a length stands for the one that the pages on types give. */
    static TypeTexts redshift() {
        var plain = common();
        plain.put("float", SimpleType.DOUBLE_PRECISION);
        plain.put("super", SimpleType.SUPER);
        plain.put("decimal", ColumnType.decimal(18, 0));
        plain.put("numeric", ColumnType.decimal(18, 0));
        plain.put("char", ColumnType.character(1));
        plain.put("character", ColumnType.character(1));
        plain.put("bpchar", ColumnType.character(256));
        plain.put("varchar", ColumnType.varchar(256));
        plain.put("character varying", ColumnType.varchar(256));
        plain.put("text", ColumnType.varchar(256));
        plain.put("varbyte", ColumnType.varbyte(64_000));
        plain.put("binary varying", ColumnType.varbyte(64_000));
        return new TypeTexts(plain);
    }

    /** DuckDB bounds neither texts nor bytes: they are as wide as Redshift has them. */
    static TypeTexts duckDb() {
        var plain = common();
        plain.put("float", SimpleType.REAL);
        plain.put("double", SimpleType.DOUBLE_PRECISION);
        plain.put("json", SimpleType.SUPER);
        plain.put("interval", SimpleType.INTERVAL_DAY_TO_SECOND);
        plain.put("varchar", ColumnType.varchar(VarcharType.MAX_BYTES));
        plain.put("blob", ColumnType.varbyte(VarbyteType.MAX_BYTES));
        return new TypeTexts(plain);
    }

    private static Map<String, ColumnType> common() {
        var plain = new HashMap<String, ColumnType>();
        for (var type : SimpleType.values()) {
            plain.put(type.spelling().toLowerCase(Locale.ROOT), type);
        }
        plain.put("int2", SimpleType.SMALLINT);
        plain.put("int", SimpleType.INTEGER);
        plain.put("int4", SimpleType.INTEGER);
        plain.put("int8", SimpleType.BIGINT);
        plain.put("float4", SimpleType.REAL);
        plain.put("float8", SimpleType.DOUBLE_PRECISION);
        plain.put("bool", SimpleType.BOOLEAN);
        plain.put("time without time zone", SimpleType.TIME);
        plain.put("time with time zone", SimpleType.TIMETZ);
        plain.put("timestamp without time zone", SimpleType.TIMESTAMP);
        plain.put("timestamp with time zone", SimpleType.TIMESTAMPTZ);
        return plain;
    }

    /** Gives the type of that name; empty where a model has no such type. */
    Optional<ColumnType> read(String text) {
        var shape = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            return read(shape);
        } catch (InvalidModelException wide) {
            return Optional.empty();
        }
    }

    private Optional<ColumnType> read(MatchResult shape) {
        var behind = shape.group(4) == null ? "" : shape.group(4);
        var named = Optional.ofNullable(plain.get(shape.group(1) + behind));
        if (shape.group(2) == null || named.filter(SimpleType.class::isInstance).isPresent()) {
            return named.filter(type -> shape.group(3) == null);
        }
        return sized(shape.group(1), shape.group(2), Optional.ofNullable(shape.group(3)));
    }

    private static Optional<ColumnType> sized(String name, String size, Optional<String> scale) {
        var isMax = size.equals("max");
        return switch (name) {
            case "decimal", "numeric" ->
                isMax
                        ? Optional.empty()
                        : Optional.of(ColumnType.decimal(
                                Integer.parseInt(size),
                                scale.map(Integer::parseInt).orElse(0)));
            case "char", "character", "nchar", "bpchar" ->
                Optional.of(ColumnType.character(isMax ? CharType.MAX_BYTES : Integer.parseInt(size)));
            case "varchar", "character varying", "nvarchar", "text" ->
                Optional.of(ColumnType.varchar(isMax ? VarcharType.MAX_BYTES : Integer.parseInt(size)));
            case "varbyte", "varbinary", "binary varying" ->
                Optional.of(ColumnType.varbyte(isMax ? VarbyteType.MAX_BYTES : Integer.parseInt(size)));
            default -> Optional.empty();
        };
    }
}
