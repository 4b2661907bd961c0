package dev.sparkify.sql.advice;

import java.util.List;

/**
 * Tells what a review found.
 *
 * @param star what the star is called
 * @param cluster what it was reviewed for
 * @param joins what each reference of a fact or dimension moves, in the order of the star
 * @param findings what weighs most first, else in the order of the star's tables
 * @param proposals how the adviser would lay out those tables of known size that lie otherwise
 */
public record Review(
        String star, Cluster cluster, List<JoinReview> joins, List<Finding> findings, List<Proposal> proposals) {
    /** Takes copies of the lists. */
    public Review {
        joins = List.copyOf(joins);
        findings = List.copyOf(findings);
        proposals = List.copyOf(proposals);
    }

    /**
     * Lists the findings of a severity.
     *
     * @param severity how much they weigh
     * @return in the order of the findings
     */
    public List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /**
     * Writes the review for people.
     *
     * @return a table of joins, a paragraph for each finding and the layout that is proposed, ended by a new line
     */
    public String asText() {
        return ReviewText.of(this);
    }
}
