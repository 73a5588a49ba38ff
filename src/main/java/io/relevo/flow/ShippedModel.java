package io.relevo.flow;

import java.util.Arrays;

/** A diagram, form or table of this release. Its file name is its key: {@code level-one.bpmn} holds {@code level-one}. */
record ShippedModel(String fileName, byte[] content) {

    String key() {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }

    /** Where the engine lists the versions of this kind of model. */
    String table() {
        return switch (fileName.substring(fileName.lastIndexOf('.') + 1)) {
            case "bpmn" -> "act_re_procdef";
            case "dmn" -> "act_re_decision_def";
            case "form" -> "act_re_camformdef";
            default -> throw new IllegalArgumentException(fileName + " is no model; use .bpmn, .dmn or .form");
        };
    }

    boolean sameAs(byte[] deployed) {
        return Arrays.equals(content, deployed);
    }
}
