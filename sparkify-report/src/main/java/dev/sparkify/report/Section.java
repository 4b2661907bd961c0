package dev.sparkify.report;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.List;

/**
 * Is a part of the page.
 *
 * @param id how links name it
 * @param title its head
 * @param body what is in it
 */
record Section(String id, String title, List<? extends DomContent> body) {
    Section {
        body = List.copyOf(body);
    }

    static Section of(String id, String title, DomContent... body) {
        return new Section(id, title, List.of(body));
    }

    SectionTag html() {
        return section(h2(title).withId(id + "-title")).with(body).withId(id).attr("aria-labelledby", id + "-title");
    }
}
