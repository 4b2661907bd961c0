package dev.sparkify.mapping;

/**
 * Makes something of each variant of an expression; without defaults, so that a new variant is seen by every visitor.
 *
 * @param <R> what is made
 */
public interface ExpressionVisitor<R> {
    /**
     * Visits a column.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R column(ColumnReference expression);

    /**
     * Visits a literal.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R literal(Literal expression);

    /**
     * Visits arithmetic.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R arithmetic(Arithmetic expression);

    /**
     * Visits a comparison.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R comparison(Comparison expression);

    /**
     * Visits a conjunction or disjunction.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R logic(Logic expression);

    /**
     * Visits a negation.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R negation(Negation expression);

    /**
     * Visits a test for NULL.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R nullTest(NullTest expression);

    /**
     * Visits a first value that is not NULL.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R coalesce(Coalesce expression);

    /**
     * Visits a value that may stand for nothing.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R nullIf(NullIf expression);

    /**
     * Visits a case distinction.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R caseOf(Case expression);

    /**
     * Visits a conversion.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R cast(Cast expression);

    /**
     * Visits a time stamp from milliseconds.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R epochMillis(EpochMillis expression);

    /**
     * Visits a part of a date.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R datePart(DatePart expression);

    /**
     * Visits a function of texts.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R textFunction(TextFunction expression);
}
