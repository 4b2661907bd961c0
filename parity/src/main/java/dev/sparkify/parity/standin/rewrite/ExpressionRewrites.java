package dev.sparkify.parity.standin.rewrite;

/** Rewrites what stands within expressions. */
final class ExpressionRewrites {
    private ExpressionRewrites() {}

    static Tokens sysdate(Tokens statement) {
        var left = statement;
        for (int at = 0; at < left.size(); at++) {
            boolean isName = left.has(at - 1, ".|as") || left.has(at + 1, "(");
            if (left.has(at, "sysdate") && !isName) {
                left = left.replace(at, at + 1, "standin_sysdate()");
            }
        }
        return left;
    }

    static Tokens dateParts(Tokens statement) {
        var left = statement;
        for (int at = 0; at < left.size(); at++) {
            boolean isPart = left.has(at, "dateadd|datediff|date_part", "(") && left.has(at + 3, ",");
            if (isPart && left.get(at + 2).kind() == Token.Kind.WORD) {
                left = left.replace(at + 2, at + 3, "'" + left.get(at + 2).name() + "'");
            }
        }
        return left;
    }

    static Tokens extract(Tokens statement) {
        var left = statement;
        for (int at = left.size() - 1; at >= 0; at--) {
            if (left.has(at, "extract", "(")) {
                int end = left.behind(at + 1);
                var type = left.has(at + 2, "epoch") ? "bigint" : "integer";
                left = left.slice(0, at)
                        .plus("cast(trunc(")
                        .plus(left.slice(at, end))
                        .plus(") as " + type + ")")
                        .plus(left.from(end));
            }
        }
        return left;
    }
}
