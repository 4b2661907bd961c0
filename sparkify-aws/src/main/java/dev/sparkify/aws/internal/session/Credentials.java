package dev.sparkify.aws.internal.session;

import java.util.Properties;

/**
 * Is who logs in, and by which password. Says nothing of either when printed.
 *
 * @param user the user
 * @param password the password
 */
record Credentials(String user, String password) {
    void tell(Properties properties) {
        properties.setProperty("user", user);
        properties.setProperty("password", password);
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
