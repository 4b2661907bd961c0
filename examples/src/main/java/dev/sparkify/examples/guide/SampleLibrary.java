package dev.sparkify.examples.guide;

import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Is the files of a library, small enough to be counted by hand.
 *
 * @param folder holds a folder for each source
 */
public record SampleLibrary(Path folder) {
    // tag::files[]
    private static final String MARCH = """
            {"loan_id": 1, "kind": "loan", "member_id": "M1", "member": "Ada", "tier": "basic", "isbn": "B1", "fee": 0.50, "lent_at": "2026-03-02 10:00:00", "due_at": "2026-03-16 18:00:00"}
            {"loan_id": 2, "kind": "loan", "member_id": "M2", "member": "Grace", "tier": "plus", "isbn": "B2", "fee": 1.25, "lent_at": "2026-03-02 11:30:00"}
            {"loan_id": 3, "kind": "loan", "member_id": "M1", "member": "Ada L.", "tier": "plus", "isbn": "B9", "fee": 0.50, "lent_at": "2026-03-03 09:15:00"}
            {"loan_id": 4, "kind": "visit", "member_id": "M1", "member": "Ada L.", "tier": "plus", "isbn": "", "fee": 0, "lent_at": "2026-03-03 09:20:00"}
            """;

    private static final String BOOKS = """
            {"isbn": "B1", "title": "Emma", "author": "Austen", "pages": 474}
            {"isbn": "B2", "title": "Ulysses", "author": "Joyce", "pages": 0}
            """;
    // end::files[]

    private static final String RATINGS = """
            {"rating_id": 1, "title": "Emma", "author": "Austen", "stars": 5}
            {"rating_id": 2, "title": "Dubliners", "author": "Joyce", "stars": 4}
            """;

    /**
     * Writes the files.
     *
     * @return this library
     * @throws IOException if they cannot be written
     */
    public SampleLibrary written() throws IOException {
        put("loans/2026-03.json", MARCH);
        put("books/all.json", BOOKS);
        put("ratings/all.json", RATINGS);
        return this;
    }

    /**
     * Writes a file, or another text into it.
     *
     * @param file its path in the folder
     * @param records objects of JSON
     * @throws IOException if it cannot be written
     */
    public void put(String file, String records) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, records);
    }

    /**
     * Names the sources of the plain star.
     *
     * @return loans and books
     */
    public Sources sources() {
        // tag::sources[]
        return Sources.of(
                Source.json("staging_loans", Location.of(folder.resolve("loans"))),
                Source.json("staging_books", Location.of(folder.resolve("books"))));
        // end::sources[]
    }

    /**
     * Names the sources of the star with history.
     *
     * @return loans, books and ratings
     */
    public Sources sourcesWithRatings() {
        return Sources.of(
                Source.json("staging_loans", Location.of(folder.resolve("loans"))),
                Source.json("staging_books", Location.of(folder.resolve("books"))),
                Source.json("staging_ratings", Location.of(folder.resolve("ratings"))));
    }
}
