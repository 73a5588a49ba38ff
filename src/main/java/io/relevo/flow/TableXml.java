package io.relevo.flow;

import io.hypersistence.tsid.TSID;
import io.relevo.flow.PolicyTable.Column;
import io.relevo.flow.PolicyTable.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A decision table's file. Writing changes its rows only: columns, layout, ids and all else stay as they are. */
final class TableXml {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final Document file;
    private final String key;
    private final Element table;

    private TableXml(Document file, String key, Element table) {
        this.file = file;
        this.key = key;
        this.table = table;
    }

    /** Empty if the file holds no table of that id. */
    static Optional<TableXml> of(String key, byte[] dmn) {
        Document file = parsed(dmn);
        return children(file.getDocumentElement(), "decision")
                .filter(decision -> key.equals(decision.getAttribute("id")))
                .flatMap(decision -> children(decision, "decisionTable"))
                .findFirst()
                .map(table -> new TableXml(file, key, table));
    }

    PolicyTable read(int version) {
        return new PolicyTable(
                key,
                version,
                children(table, "input").map(TableXml::input).toList(),
                children(table, "output").map(TableXml::output).toList(),
                children(table, "rule").map(TableXml::row).toList());
    }

    /** A rule whose id is among them is kept and changed where it differs; others are removed, new ones written. */
    byte[] write(List<Row> rows) {
        Map<String, Element> before = new HashMap<>();
        children(table, "rule").forEach(rule -> before.put(rule.getAttribute("id"), rule));
        before.values().forEach(this::remove);
        Node end = table.getLastChild();
        Node behind = end != null && end.getNodeType() == Node.TEXT_NODE ? end : null;
        for (Row row : rows) {
            Element known = row.id() == null ? null : before.remove(row.id());
            Element rule = known == null ? blank(row) : known;
            fill(rule, row);
            table.insertBefore(file.createTextNode("\n      "), behind);
            table.insertBefore(rule, behind);
        }
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private void remove(Element rule) {
        Node space = rule.getPreviousSibling();
        if (space != null && space.getNodeType() == Node.TEXT_NODE) {
            table.removeChild(space);
        }
        table.removeChild(rule);
    }

    private Element blank(Row row) {
        String id = TSID.Factory.getTsid().toString();
        Element rule = element("rule", "Rule_" + id);
        IntStream.range(0, row.inputs().size())
                .forEach(i -> append(rule, element("inputEntry", "Test_" + id + "_" + (i + 1))));
        IntStream.range(0, row.outputs().size())
                .forEach(i -> append(rule, element("outputEntry", "Value_" + id + "_" + (i + 1))));
        rule.appendChild(file.createTextNode("\n      "));
        return rule;
    }

    private void append(Element rule, Element cell) {
        rule.appendChild(file.createTextNode("\n        "));
        rule.appendChild(cell);
        cell.appendChild(file.createTextNode("\n          "));
        cell.appendChild(element("text", null));
        cell.appendChild(file.createTextNode("\n        "));
    }

    private void fill(Element rule, Row row) {
        describe(rule, row.description());
        fill(children(rule, "inputEntry").toList(), row.inputs());
        fill(children(rule, "outputEntry").toList(), row.outputs());
    }

    private void describe(Element rule, String description) {
        Element present = children(rule, "description").findFirst().orElse(null);
        String wanted = description == null ? "" : description.strip();
        if (present != null && wanted.isEmpty()) {
            rule.removeChild(present);
        } else if (present != null && !present.getTextContent().strip().equals(wanted)) {
            present.setTextContent(wanted);
        } else if (present == null && !wanted.isEmpty()) {
            Element added = element("description", null);
            added.setTextContent(wanted);
            rule.insertBefore(added, rule.getFirstChild());
            rule.insertBefore(file.createTextNode("\n        "), added);
        }
    }

    private void fill(List<Element> cells, List<String> contents) {
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            Element text = children(cell, "text").findFirst().orElseGet(() ->
                    (Element) cell.appendChild(element("text", null)));
            String wanted = contents.get(i) == null ? "" : contents.get(i).strip();
            if (!text.getTextContent().strip().equals(wanted)) {
                text.setTextContent(wanted);
            }
        }
    }

    private Element element(String name, String id) {
        String prefix = table.getPrefix();
        Element made = file.createElementNS(table.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
        if (id != null) {
            made.setAttribute("id", id);
        }
        return made;
    }

    private static Column input(Element input) {
        Element expression = children(input, "inputExpression").findFirst().orElse(input);
        return new Column(
                text(expression),
                input.getAttribute("label"),
                expression.getAttribute("typeRef"),
                allowed(input, "inputValues"));
    }

    private static Column output(Element output) {
        return new Column(
                output.getAttribute("name"),
                output.getAttribute("label"),
                output.getAttribute("typeRef"),
                allowed(output, "outputValues"));
    }

    private static List<String> allowed(Element column, String list) {
        return children(column, list)
                .flatMap(values -> TEXT.matcher(text(values)).results())
                .map((MatchResult text) -> text.group(1))
                .toList();
    }

    private static Row row(Element rule) {
        return new Row(
                rule.getAttribute("id"),
                children(rule, "description")
                        .findFirst()
                        .map(description -> description.getTextContent().strip())
                        .orElse(null),
                children(rule, "inputEntry").map(TableXml::text).toList(),
                children(rule, "outputEntry").map(TableXml::text).toList());
    }

    private static String text(Element around) {
        return children(around, "text")
                .findFirst()
                .map(text -> text.getTextContent().strip())
                .orElse("");
    }

    private static Stream<Element> children(Element parent, String name) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNextSibling)
                .filter(child -> child instanceof Element && name.equals(child.getLocalName()))
                .map(Element.class::cast)
                .toList()
                .stream();
    }

    private String text() {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            writer.transform(new DOMSource(file), new StreamResult(text));
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + text.toString().strip() + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException("the table " + key + " can't be written", e);
        }
    }

    private static Document parsed(byte[] dmn) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(dmn));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("this is no readable XML: " + e.getMessage(), e);
        }
    }
}
