package dev.sparkify.sql.plan;

import dev.sparkify.personal.Erasure;

/**
 * Is an erasure as it is carried out.
 *
 * @param erasure who, and how
 * @param pseudonym the key that a member gets which is not removed, drawn at random
 * @param token knows the erasure in the ledger, should the answer to the commit be lost
 */
public record ErasureRequest(Erasure erasure, Pseudonym pseudonym, String token) {}
