package dev.sparkify.parity.standin.copy;

import dev.sparkify.parity.standin.wire.ServerError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of the objects of a COPY, and notes records that it cannot read. */
final class CopyRows {
    /** Source: Redshift's page on COPY, JSON. */
    private static final int LARGEST = 4 << 20;

    private final long query;
    private final CopyCommand command;
    private final List<TargetColumn> columns;
    private final Shape shape;
    private final Values values;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final List<LoadError> errors = new ArrayList<>();

    CopyRows(long query, CopyCommand command, List<TargetColumn> columns, Shape shape) throws ServerError {
        this.query = query;
        this.command = command;
        this.columns = columns;
        this.shape = shape;
        values = new Values(command);
    }

    byte[] rows() {
        return rows.toByteArray();
    }

    List<LoadError> errors() {
        return errors;
    }

    boolean isRefused() throws ServerError {
        return errors.size() >= command.mostErrors();
    }

    void add(String file, byte[] content) throws ServerError {
        var scanner = new RecordScanner(content, shape.openings());
        for (var next = scanner.next(); next.isPresent() && !isRefused(); next = scanner.next()) {
            var found = next.get();
            try {
                rows.writeBytes(row(file, found, document(scanner, found)));
            } catch (Refused refused) {
                errors.add(refused.error);
            } catch (Fault fault) {
                errors.add(error(file, scanner.onlyLine(found), fault));
            }
        }
    }

    private Json document(RecordScanner scanner, RecordScanner.Found found) throws Fault {
        if (!found.isWhole()) {
            throw new Fault(Fault.LINE, "Invalid JSON: no object, or one that does not end");
        }
        var bytes = scanner.bytes(found);
        var text = Texts.strictly(bytes).orElseGet(() -> Texts.replacing(bytes, "\uffff"));
        try {
            return Json.read(text);
        } catch (IOException malformed) {
            var reason = String.valueOf(malformed.getMessage()).lines().findFirst();
            throw new Fault(Fault.LINE, "Invalid JSON: " + reason.orElse(""));
        }
    }

    private byte[] row(String file, RecordScanner.Found found, Json document) throws Refused, ServerError {
        if (found.end() - found.begin() > LARGEST) {
            throw new Refused(error(file, found, new Fault(Fault.LINE, "The JSON object is larger than 4 MB")));
        }
        var row = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            try {
                var value = values.judge(decoded(shape.value(document, i)), columns.get(i));
                row.append(i == 0 ? "" : "\t")
                        .append(value.map(CopyRows::escaped).orElse("\\N"));
            } catch (Fault fault) {
                throw new Refused(error(file, found, columns.get(i), fault));
            }
        }
        return row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is no UTF-8 is refused where a column takes it, unless another sign is to stand there. */
    private Json decoded(Json value) throws Fault {
        if (value.spelled().indexOf('\uffff') < 0) {
            return value;
        }
        var sign = command.argument(CopyOption.ACCEPTINVCHARS)
                .orElseThrow(() -> new Fault(Fault.BYTES, "String contains invalid or unsupported UTF8 codepoints"));
        return new Json.Text((value instanceof Json.Text text ? text.value() : value.spelled())
                .replace("\uffff", sign.isEmpty() ? "?" : sign));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private LoadError error(String file, RecordScanner.Found found, Fault fault) {
        return new LoadError(
                query, file, found.lastLine(), "", "", "", fault.code(), String.valueOf(fault.getMessage()));
    }

    private LoadError error(String file, RecordScanner.Found found, TargetColumn column, Fault fault) {
        return new LoadError(
                query,
                file,
                found.lastLine(),
                column.name(),
                column.type(),
                column.length(),
                fault.code(),
                String.valueOf(fault.getMessage()));
    }

    /** Says that a record was read and is not taken. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient LoadError error;

        Refused(LoadError error) {
            super(error.message());
            this.error = error;
        }
    }
}
