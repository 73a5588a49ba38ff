package io.relevo;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;

/**
 * One element of a model's file, by the engine's own reader, which knows line and column. Names are without their
 * prefix, whatever prefix the file uses.
 *
 * @param owner id of the element, or of the nearest one around it; null at the top
 */
record ModelXml(Element element, String owner) {

    static ModelXml of(ResourceEntity file) {
        Element root = new Reader()
                .sourceInputStream(new ByteArrayInputStream(file.getBytes()))
                .name(file.getName())
                .execute()
                .getRootElement();
        return new ModelXml(root, root.attribute("id"));
    }

    String tag() {
        return local(element.getTagName());
    }

    String text() {
        return element.getText();
    }

    List<String> attributes() {
        return List.copyOf(element.attributes());
    }

    /** By the name as it stands in the file. */
    String value(String attribute) {
        return element.attribute(attribute);
    }

    Optional<String> attribute(String name) {
        return element.attributes().stream()
                .filter(each -> local(each).equals(name))
                .findFirst()
                .map(element::attribute);
    }

    /** This element and all in it. */
    List<ModelXml> all() {
        List<ModelXml> all = new ArrayList<>(List.of(this));
        for (Element child : element.elements()) {
            String id = child.attribute("id");
            all.addAll(new ModelXml(child, id == null ? owner : id).all());
        }
        return all;
    }

    Problem problem(String message) {
        return owner == null ? new ProblemImpl(message, element) : new ProblemImpl(message, element, owner);
    }

    private static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static class Reader extends Parse {
        Reader() {
            super(new Parser() {
                @Override
                public Parse createParse() {
                    return new Reader();
                }
            });
        }
    }
}
