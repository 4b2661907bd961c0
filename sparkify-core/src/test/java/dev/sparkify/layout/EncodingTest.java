package dev.sparkify.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final List<ColumnType> TYPES = Stream.concat(
                    Stream.<ColumnType>of(SimpleType.values()),
                    Stream.of(
                            ColumnType.decimal(10, 2),
                            ColumnType.character(4),
                            ColumnType.varchar(256),
                            ColumnType.varbyte(1)))
            .toList();

    /** Source: Redshift's page on compression encodings. */
    @Test
    void fitsTheTypesOfRedshiftsTable() {
        assertThat(Stream.of(Encoding.values())
                        .filter(encoding -> encoding != Encoding.RAW)
                        .map(EncodingTest::row)
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo("""
                AZ64: SMALLINT INTEGER BIGINT DATE TIME TIMETZ TIMESTAMP TIMESTAMPTZ DECIMAL
                BYTEDICT: SMALLINT INTEGER BIGINT REAL DOUBLE_PRECISION DATE TIMESTAMP TIMESTAMPTZ DECIMAL CHAR VARCHAR
                DELTA: SMALLINT INTEGER BIGINT DATE TIMESTAMP DECIMAL
                DELTA32K: INTEGER BIGINT DATE TIMESTAMP DECIMAL
                LZO: SMALLINT INTEGER BIGINT DATE TIMESTAMP TIMESTAMPTZ SUPER DECIMAL CHAR VARCHAR VARBYTE
                MOSTLY8: SMALLINT INTEGER BIGINT DECIMAL
                MOSTLY16: INTEGER BIGINT DECIMAL
                MOSTLY32: BIGINT DECIMAL
                RUNLENGTH: SMALLINT INTEGER BIGINT REAL DOUBLE_PRECISION BOOLEAN DATE TIMESTAMP TIMESTAMPTZ DECIMAL CHAR VARCHAR
                TEXT255: VARCHAR
                TEXT32K: VARCHAR
                ZSTD: SMALLINT INTEGER BIGINT REAL DOUBLE_PRECISION BOOLEAN DATE TIMESTAMP TIMESTAMPTZ SUPER DECIMAL CHAR VARCHAR
                """);
    }

    @Test
    void storesEveryTypeRaw() {
        assertThat(TYPES).allMatch(Encoding.RAW::fits);
    }

    private static String row(Encoding encoding) {
        return encoding + ": "
                + TYPES.stream().filter(encoding::fits).map(EncodingTest::name).collect(Collectors.joining(" "));
    }

    private static String name(ColumnType type) {
        return type instanceof SimpleType simple
                ? simple.name()
                : type.spelling().substring(0, type.spelling().indexOf('('));
    }
}
