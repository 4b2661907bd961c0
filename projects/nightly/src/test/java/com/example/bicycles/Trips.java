package com.example.bicycles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a day brings. */
final class Trips {
    private Trips() {}

    static void first(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("stations"));
        Files.createDirectories(folder.resolve("trips"));
        Files.writeString(folder.resolve("stations/all.json"), """
                {"station": "N1", "name": "Harbour", "docks": 20}
                {"station": "N2", "name": "Market", "docks": 12}
                """);
        Files.writeString(folder.resolve("trips/monday.json"), """
                {"trip": 1, "started": "2026-11-02 08:00:00", "seconds": 600, "from_station": "N1", "to_station": "N2", "rider": "member"}
                {"trip": 2, "started": "2026-11-02 08:05:00", "seconds": 300, "from_station": "N2", "to_station": "N9", "rider": "guest"}
                {"trip": 3, "started": "2026-11-02 08:07:00", "seconds": "long", "from_station": "N2", "to_station": "N1", "rider": "guest"}
                """);
    }

    static void second(Path folder) throws IOException {
        Files.writeString(folder.resolve("trips/tuesday.json"), """
                {"trip": 2, "started": "2026-11-02 08:05:00", "seconds": 300, "from_station": "N2", "to_station": "N9", "rider": "guest"}
                {"trip": 4, "started": "2026-11-03 09:00:00", "seconds": 60, "from_station": "N1", "to_station": "N1", "rider": "member"}
                """);
    }
}
