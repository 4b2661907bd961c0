package dev.sparkify.sql.redshift.definition;

import dev.sparkify.layout.Encoding;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.TypeInference;
import dev.sparkify.type.Assignability;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.TypeFamily;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Knows what a column must be by itself. */
final class ColumnRules {
    private final TableColumn column;
    private final Problems problems;

    ColumnRules(TableColumn column, Problems problems) {
        this.column = column;
        this.problems = problems;
    }

    void check() {
        problems.column(column.name());
        checkEncoding();
        checkDefaults();
        checkIdentity();
        if (column.collation().isPresent() && column.type().family() != TypeFamily.TEXT) {
            problems.add(
                    named() + ": only CHAR and VARCHAR have a collation, not " + column.type() + "; leave it out",
                    Pages.CREATE_TABLE);
        }
    }

    private void checkEncoding() {
        column.column()
                .encoding()
                .filter(encoding -> !encoding.fits(column.type()))
                .ifPresent(encoding -> problems.add(
                        named() + ": " + encoding + " does not encode " + column.type() + "; choose "
                                + (Encoding.ZSTD.fits(column.type()) ? "ZSTD or another that does" : "RAW"),
                        Pages.ENCODINGS));
    }

    private void checkDefaults() {
        if (column.column().defaultValue().isPresent()
                && column.defaultFunction().isPresent()) {
            problems.add(named() + " has two defaults, a value and a function; keep one", Pages.CREATE_TABLE);
        }
        column.column().defaultValue().ifPresent(this::checkDefault);
        column.defaultFunction()
                .filter(function -> !function.type().equals(column.type()))
                .ifPresent(function -> unfitting(function.spelling(), function.type()));
    }

    private void checkDefault(Literal value) {
        problems.addIf(
                value instanceof Literal.Nothing && !column.column().nullable(),
                named() + " is NOT NULL with a default of NULL; choose another default",
                Pages.CREATE_TABLE);
        new TypeInference(Map.of(), problem -> problems.add(named() + ": " + problem, Pages.CREATE_TABLE))
                .typeOf(value)
                .filter(type -> !fits(value, type))
                .ifPresent(type -> unfitting("a default", type));
    }

    private boolean fits(Literal value, ColumnType type) {
        if (value instanceof Literal.Text text && column.type() instanceof CharType narrow) {
            return text.value().chars().allMatch(c -> c < 128)
                    && text.value().getBytes(StandardCharsets.UTF_8).length <= narrow.bytes();
        }
        return Assignability.fits(type, column.type())
                || (column.type().family() == TypeFamily.APPROXIMATE_NUMBER
                        && type.family().isNumeric());
    }

    private void unfitting(String what, ColumnType type) {
        problems.add(
                named() + ": " + what + " of " + type + " does not fit " + column.type() + "; it must be of that type",
                Pages.CREATE_TABLE);
    }

    private void checkIdentity() {
        column.identity().ifPresent(identity -> {
            boolean isInteger = column.type() == SimpleType.INTEGER;
            problems.addIf(
                    !isInteger && column.type() != SimpleType.BIGINT,
                    named() + ": an identity is an INTEGER or BIGINT, not " + column.type() + "; change the type",
                    Pages.CREATE_TABLE);
            problems.addIf(
                    column.hasDefault(), named() + ": an identity has no default; leave one out", Pages.CREATE_TABLE);
            problems.addIf(
                    identity.step() == 0,
                    named() + ": an identity of step 0 numbers every row alike; choose another step",
                    Pages.CREATE_TABLE);
            problems.addIf(
                    isInteger && identity.seed() != (int) identity.seed(),
                    named() + ": the seed " + identity.seed() + " is no INTEGER; make the column a BIGINT",
                    Pages.CREATE_TABLE);
            problems.addIf(
                    isInteger && identity.step() != (int) identity.step(),
                    named() + ": the step " + identity.step() + " is no INTEGER; make the column a BIGINT",
                    Pages.CREATE_TABLE);
        });
    }

    private String named() {
        return "column " + column.name();
    }
}
