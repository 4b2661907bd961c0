package dev.sparkify.examples.generate;

import java.io.IOException;

/** Spells an event: 18 keys in the order of the real files. */
final class EventLine {
    private final Phrases<Level> levels = new Phrases<>(Level.class, level -> ",\"level\":\"" + level.label() + "\"");
    private final Phrases<Page> requests = new Phrases<>(
            Page.class, page -> ",\"method\":\"" + page.method() + "\",\"page\":\"" + page.label() + "\"");
    private final Phrases<Page> answers =
            new Phrases<>(Page.class, page -> ",\"status\":" + page.status() + ",\"ts\":");

    void write(Session session, FragmentWriter target) throws IOException {
        var identity = session.identity();
        var tune = session.tune();
        target.append(tune.artist())
                .append(identity.untilItem())
                .append(session.item())
                .append(identity.untilLength())
                .append(tune.length())
                .append(levels.of(session.listener().level()))
                .append(identity.location())
                .append(requests.of(session.page()))
                .append(identity.untilSession())
                .append(session.id())
                .append(tune.song())
                .append(answers.of(session.page()))
                .append(session.time())
                .append(identity.ending());
    }
}
