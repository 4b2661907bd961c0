package dev.sparkify.mapping;

import java.util.List;
import java.util.stream.Stream;

/**
 * Distinguishes cases: the value of the first branch whose condition is true.
 *
 * @param branches one or more
 * @param otherwise the value if no condition is true
 */
public record Case(List<Branch> branches, Expression otherwise) implements Expression {
    /**
     * Is one branch.
     *
     * @param condition a BOOLEAN
     * @param value the value if it is true
     */
    public record Branch(Expression condition, Expression value) {}

    /**
     * Is a case distinction that still lacks its else.
     *
     * @param branches one or more
     */
    public record Open(List<Branch> branches) {
        /** Takes a copy of the list. */
        public Open {
            branches = List.copyOf(branches);
        }

        /**
         * Adds a branch.
         *
         * @param condition when it is true and none before it is,
         * @param value this is the value
         * @return the longer case
         */
        public Open when(Expression condition, Expression value) {
            return new Open(Stream.concat(branches.stream(), Stream.of(new Branch(condition, value)))
                    .toList());
        }

        /**
         * Ends the case.
         *
         * @param value the value if no condition is true
         * @return the expression
         */
        public Expression otherwise(Expression value) {
            return new Case(branches, value);
        }
    }

    /** Takes a copy of the list. */
    public Case {
        branches = List.copyOf(branches);
    }

    /**
     * Lists the values it can have.
     *
     * @return the values of the branches and of the else
     */
    public List<Expression> values() {
        return Stream.concat(branches.stream().map(Branch::value), Stream.of(otherwise))
                .toList();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.caseOf(this);
    }

    @Override
    public List<Expression> operands() {
        return Stream.concat(
                        branches.stream().flatMap(branch -> Stream.of(branch.condition(), branch.value())),
                        Stream.of(otherwise))
                .toList();
    }
}
