package io.relevo;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Reads an expression when its model is deployed and says what {@link SafeExpressions} would refuse later, as far as
 * names tell; an owner learns it in the Modeler and not from a stopped case.
 */
class ExpressionRules {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private final Offered offered;

    ExpressionRules(Offered offered) {
        this.offered = offered;
    }

    /** What is wrong with this text, one sentence each; empty for a text without an expression. */
    List<String> problems(String text) {
        if (text == null || !text.contains("${") && !text.contains("#{")) {
            return List.of();
        }
        Tree tree;
        try {
            tree = PARSER.build(text);
        } catch (TreeBuilderException e) {
            return List.of("'" + text.strip() + "' is not an expression: " + e.getMessage());
        }
        List<String> problems = new ArrayList<>();
        read(tree.getRoot(), false, problems);
        return problems.stream()
                .map(problem -> problem + ", in '" + text.strip() + "'")
                .toList();
    }

    private void read(Node node, boolean call, List<String> problems) {
        if (node instanceof AstIdentifier name && offered.hides().test(name.getName())) {
            problems.add("'" + name.getName() + "' is a part of the application that models can't use; use one of "
                    + offered.names() + ", or give your variable another name");
        }
        if (node instanceof AstFunction function && !Reachable.FUNCTIONS.contains(function.getName())) {
            problems.add("there is no function '" + function.getName() + "'; use one of " + Reachable.FUNCTIONS);
        }
        if (node instanceof AstDot || node instanceof AstBracket) {
            readMember(node, call, problems);
        }
        if (node instanceof AstMethod && node.getChild(0) instanceof AstBracket) {
            problems.add("write the method's name after a dot, not in brackets");
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (node.getChild(i) != null) {
                read(node.getChild(i), node instanceof AstMethod && i == 0, problems);
            }
        }
    }

    private void readMember(Node member, boolean call, List<String> problems) {
        String name = nameOf(member);
        if (name != null && !allowed(member.getChild(0), name, call)) {
            problems.add("'" + name + "' can't be reached from a model");
        }
    }

    private boolean allowed(Node base, String member, boolean call) {
        String root = base instanceof AstIdentifier identifier ? identifier.getName() : "";
        if (offered.names().contains(root)) {
            return Reachable.ofOffered(offered.type().apply(root), member, call);
        }
        if (root.equals("execution") || root.equals("task")) {
            return Reachable.ofExecutionOrTask(member, call);
        }
        // A variable or a result: its type is known when it is evaluated.
        return !Reachable.never(member);
    }

    /** Null for a computed name, such as an index: its object is judged when the expression is evaluated. */
    private static String nameOf(Node member) {
        if (member instanceof AstDot) {
            return member.toString().substring(2);
        }
        return member.getChild(1) instanceof AstString text ? (String) text.eval(null, null) : null;
    }
}
