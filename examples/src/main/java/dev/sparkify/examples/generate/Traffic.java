package dev.sparkify.examples.generate;

import dev.sparkify.examples.generate.SplitMix64.Stream;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Lets sessions run side by side and takes their events in the order of time.
 *
 * <p>A session opens whenever fewer events have happened than the schedule wants: so the days fill as planned, whatever
 * the length of sessions, and only the sessions that are open take memory.
 */
final class Traffic {
    private static final int LATEST_ARRIVAL = 120_000;

    private final long events;
    private final Jukebox jukebox;
    private final Audience audience;
    private final Schedule schedule;
    private final SplitMix64 random;
    private final PriorityQueue<Session> open =
            new PriorityQueue<>(Comparator.comparingLong(Session::time).thenComparingLong(Session::id));
    private long clock = Schedule.START;
    private long sessions;
    private long written;

    Traffic(SampleSources request, Jukebox jukebox) {
        this.events = request.events();
        this.jukebox = jukebox;
        this.audience = new Audience(request.events(), request.seed());
        this.schedule = new Schedule(request.events());
        this.random = SplitMix64.of(request.seed(), Stream.TRAFFIC, 0);
    }

    void writeTo(EventFiles files) throws IOException {
        while (written < events) {
            openSessions();
            var session = open.remove();
            clock = session.time();
            files.write(session);
            written++;
            proceed(session);
        }
    }

    private void openSessions() {
        while (!audience.isComplete()
                && (open.isEmpty() || due() <= open.element().time())) {
            var time = due() + random.below(LATEST_ARRIVAL);
            open.add(new Session(++sessions, audience.welcome(random), time).open(random, jukebox));
        }
    }

    private long due() {
        return Math.max(clock, schedule.due(written + open.size()));
    }

    private void proceed(Session session) {
        if (session.endsHere(random)) {
            audience.dismiss(session.listener());
        } else {
            session.proceed(random, jukebox);
            open.add(session);
        }
    }
}
