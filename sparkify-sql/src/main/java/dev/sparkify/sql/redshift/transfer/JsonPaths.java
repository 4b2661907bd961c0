package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Is a document that tells COPY where in a record of JSON or Avro each column is found: a path for each, in the order of the
 * columns. It lies in Amazon S3, in UTF-8 and not below the prefix of the data.
 *
 * @param paths one for each column that is filled
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-json-jsonpaths">Redshift:
 *     COPY, JSONPaths file</a>
 */
public record JsonPaths(List<JsonPath> paths) {
    /**
     * Takes a copy of the list.
     *
     * @throws InvalidModelException if there is no path
     */
    public JsonPaths {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new InvalidModelException("A document of paths needs one path at least, one for each column that COPY"
                    + " fills (Redshift: COPY, data format parameters)");
        }
    }

    /**
     * Returns a document.
     *
     * @param paths one for each column that is filled, in their order
     * @return the document
     * @throws InvalidModelException if there is no path
     */
    public static JsonPaths of(JsonPath... paths) {
        return new JsonPaths(List.of(paths));
    }

    /**
     * Returns a document for the columns of a COPY.
     *
     * @param columns the columns that are filled
     * @param paths where some are found; a column without is the key of exactly its name, in lower case as Redshift stores
     *     it: a document of paths does not ignore case
     * @return the document
     * @throws InvalidModelException if a text is no path, a path is of a column that is not filled, or there are no columns,
     *     with all problems
     */
    public static JsonPaths of(List<String> columns, Map<String, String> paths) {
        var problems = new ArrayList<String>();
        var found = new ArrayList<JsonPath>();
        var folded = new HashMap<String, String>();
        paths.forEach((column, path) -> folded.put(Names.folded(column), path));
        var names = columns.stream().map(Names::folded).toList();
        folded.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> name + ": no such column is filled" + Names.didYouMean(name, names))
                .forEach(problems::add);
        for (var column : names) {
            try {
                found.add(folded.containsKey(column) ? JsonPath.parse(folded.get(column)) : JsonPath.key(column));
            } catch (InvalidModelException wrong) {
                problems.add(column + ": " + wrong.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidModelException("The document of paths", problems);
        }
        return new JsonPaths(found);
    }

    /**
     * Writes the document.
     *
     * @return JSON, the same for the same paths; to be stored in UTF-8
     */
    public String text() {
        return JsonText.object(
                "jsonpaths",
                paths.stream().map(path -> JsonText.string(path.text())).toList());
    }
}
