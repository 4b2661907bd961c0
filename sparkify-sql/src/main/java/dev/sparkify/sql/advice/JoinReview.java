package dev.sparkify.sql.advice;

/**
 * Tells what a join moves, as the tables are laid out and as they might be.
 *
 * @param join the two columns, such as {@code fact_sales.item = dim_items.item}
 * @param asLaidOut as the tables are laid out; AUTO as what it comes to
 * @param even if the rows of both were dealt out in turn
 * @param copied if every node had a copy of the dimension
 * @param collocated if both lay by the columns of the join
 */
public record JoinReview(String join, Movement asLaidOut, Movement even, Movement copied, Movement collocated) {
    static JoinReview of(Situation situation, Join join) {
        return new JoinReview(
                join.text(),
                situation.movement(join),
                situation.movement(join, Placement.EVEN, Placement.EVEN),
                situation.movement(join, Placement.EVEN, Placement.ALL),
                situation.movement(join, Placement.JOIN_KEY, Placement.JOIN_KEY));
    }
}
