package io.relevo;

/** Small models as text, where the model API is too well-behaved. */
final class ModelsForTest {

    private ModelsForTest() {}

    /** A process "bad" with this in place of its only step. */
    static String diagramWith(String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:c2="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    id="defs" targetNamespace="t" expressionLanguage="http://www.w3.org/1999/XPath">
                  <bpmn:process id="bad" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="start"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="step"/>
                    %s
                    <bpmn:sequenceFlow id="f2" sourceRef="step" targetRef="end"/>
                    <bpmn:endEvent id="end"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(step);
    }

    /** A decision "cell" with one rule, whose output is this text in this language. */
    static String tableWithOutput(String language, String text) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="defs" name="defs" namespace="t">
                  <decision id="cell" name="cell" camunda:historyTimeToLive="P1D">
                    <decisionTable id="table">
                      <output id="out" name="out"/>
                      <rule id="rule1">
                        <outputEntry id="entry1" expressionLanguage="%s"><text><![CDATA[%s]]></text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(language, text);
    }
}
