package dev.sparkify.test.contract;

import java.util.List;

/** Tries some cases at once, as they share tables and loads. Immutable. */
interface Trial {
    /** Lists the cases, whose order is that of the contract. */
    List<ContractCase> cases();

    /** Tries those that are wanted, and notes what it finds of each. */
    void run(Candidate candidate, Findings findings);
}
