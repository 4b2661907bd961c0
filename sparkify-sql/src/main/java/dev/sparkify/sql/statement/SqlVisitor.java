package dev.sparkify.sql.statement;

/**
 * Makes something of each variant of an expression; without defaults, so that a new variant is seen by every dialect.
 *
 * @param <R> what is made
 */
public interface SqlVisitor<R> {
    /**
     * Visits a column.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R name(SqlExpression.Name expression);

    /**
     * Visits a literal.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R value(SqlExpression.Value expression);

    /**
     * Visits an operator of two sides.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R binary(SqlExpression.Binary expression);

    /**
     * Visits a negation.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R not(SqlExpression.Not expression);

    /**
     * Visits a test for NULL.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R isNull(SqlExpression.IsNull expression);

    /**
     * Visits a test for difference.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R differs(SqlExpression.Differs expression);

    /**
     * Visits a call.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R call(SqlExpression.Call expression);

    /**
     * Visits a case distinction.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R choice(SqlExpression.Choice expression);

    /**
     * Visits a conversion.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R conversion(SqlExpression.Conversion expression);

    /**
     * Visits a time stamp from milliseconds.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R fromEpoch(SqlExpression.FromEpoch expression);

    /**
     * Visits a part of a time stamp.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R part(SqlExpression.Part expression);

    /**
     * Visits a sum of a moment and days.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R plusDays(SqlExpression.PlusDays expression);

    /**
     * Visits a look at the other rows of a partition.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R window(SqlExpression.Window expression);

    /**
     * Visits the single value of a query.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R scalar(SqlExpression.Scalar expression);

    /**
     * Visits a test for rows.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R exists(SqlExpression.Exists expression);

    /**
     * Visits a comparison with a regular expression.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R matches(SqlExpression.Matches expression);

    /**
     * Visits a time before now.
     *
     * @param expression the expression
     * @return what is made of it
     */
    R ago(SqlExpression.Ago expression);
}
