/** What a star is, to look at: diagrams of its model, and a page that shows a whole warehouse. */
@SuppressWarnings("requires-automatic")
module dev.sparkify.report {
    requires transitive dev.sparkify.sql;
    requires com.j2html;
    requires java.xml;
    requires org.eclipse.elk.core;
    requires org.eclipse.elk.graph;
    requires org.eclipse.elk.alg.layered;
    requires static transitive org.jspecify;

    exports dev.sparkify.report;
    exports dev.sparkify.report.diagram;
}
