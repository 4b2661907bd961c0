package dev.sparkify.aws.internal.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.sparkify.error.InputException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a secret as Redshift and its console write it: JSON with username and password.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html">Secrets
 *     Manager: JSON structure</a>
 */
final class SecretText {
    private static final JsonFactory JSON = new JsonFactory();

    private SecretText() {}

    /**
     * Reads user and password.
     *
     * @throws InputException if they are not there; quotes nothing of the secret
     */
    static Credentials credentials(String arn, @Nullable String secret) {
        var texts = Optional.ofNullable(secret).map(SecretText::texts).orElse(Map.of());
        var user = texts.get("username");
        var password = texts.get("password");
        if (user == null || password == null) {
            throw new InputException("The secret " + arn
                    + " is no login: it must be a JSON object with the texts username and password");
        }
        return new Credentials(user, password);
    }

    /** What is no JSON has no texts: a parser's message would quote it. */
    private static Map<String, String> texts(String json) {
        var texts = new HashMap<String, String>();
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return texts;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            return texts;
        } catch (IOException broken) {
            return Map.of();
        }
    }
}
