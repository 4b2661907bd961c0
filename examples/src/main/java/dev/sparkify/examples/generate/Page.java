package dev.sparkify.examples.generate;

/** Is a page of the service and how the web server answers for it. */
enum Page {
    NEXT_SONG("NextSong", "PUT", 200),
    HOME("Home", "GET", 200),
    LOGIN("Login", "PUT", 307),
    LOGOUT("Logout", "PUT", 307),
    SETTINGS("Settings", "GET", 200),
    SAVE_SETTINGS("Save Settings", "PUT", 307),
    UPGRADE("Upgrade", "GET", 200),
    SUBMIT_UPGRADE("Submit Upgrade", "PUT", 307),
    DOWNGRADE("Downgrade", "GET", 200),
    SUBMIT_DOWNGRADE("Submit Downgrade", "PUT", 307),
    ABOUT("About", "GET", 200),
    HELP("Help", "GET", 200),
    ERROR("Error", "GET", 404);

    private static final int REDIRECT = 307;

    private final String label;
    private final String method;
    private final int status;

    Page(String label, String method, int status) {
        this.label = label;
        this.method = method;
        this.status = status;
    }

    String label() {
        return label;
    }

    String method() {
        return method;
    }

    int status() {
        return status;
    }

    /** Tells whether the visitor is sent on to {@link #HOME} at once. */
    boolean isRedirect() {
        return status == REDIRECT;
    }
}
