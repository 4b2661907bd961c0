package dev.sparkify.report.diagram;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, each on a line of its own. What XML cannot hold is written as a replacement character. */
final class XmlText {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final int DECIMALS = 2;

    private final XMLStreamWriter xml;
    private final Deque<String> open = new ArrayDeque<>();

    XmlText(Writer out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Opens an element with attributes, which are names and values in turns. */
    XmlText open(String name, String... attributes) {
        written(() -> {
            xml.writeCharacters(open.isEmpty() ? "" : "\n");
            xml.writeStartElement(name);
        });
        open.push(name);
        for (int i = 0; i < attributes.length; i += 2) {
            with(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    XmlText with(String attribute, String value) {
        written(() -> xml.writeAttribute(attribute, clean(value)));
        return this;
    }

    XmlText with(String attribute, double value) {
        return with(attribute, number(value));
    }

    XmlText close() {
        open.pop();
        written(xml::writeEndElement);
        return this;
    }

    /** Writes an element that has nothing but text in it. */
    XmlText line(String name, String text, String... attributes) {
        open(name, attributes);
        written(() -> xml.writeCharacters(clean(text)));
        return close();
    }

    XmlText empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    void end() {
        written(xml::flush);
    }

    private static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** What is written to is text in memory, which does not fail. */
    private static void written(Step step) {
        try {
            step.run();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
