package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lays before the reviewer, in words, what is asked and what the tables found; gone with the task. */
@OfferedToDiagrams
public class ReviewFacts implements TaskListener {

    private static final List<Variable<String>> TEXTS = List.of(
            CaseVariables.ITEMS,
            CaseVariables.CUSTOMER_WORDS,
            CaseVariables.PROPOSAL,
            CaseVariables.MISSING,
            CaseVariables.POINTS,
            CaseVariables.MATCHED,
            CaseVariables.HISTORY,
            CaseVariables.INSPECTION_NOTE,
            CaseVariables.REFUSAL,
            CaseVariables.APPEAL);

    /** A variable holds 4,000 characters. */
    private static final int LONGEST = 3_900;

    private final ReturnFile returnFile;
    private final ReviewTexts texts;

    ReviewFacts(ReturnFile returnFile, ReviewTexts texts) {
        this.returnFile = returnFile;
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        ReturnRequest request = returnFile.lock(task.getExecution());
        returnFile.reach(request, ReturnState.IN_REVIEW);
        CaseVariables.RETURN_NUMBER.local(task, request.number().toString());
        CaseVariables.ORDER_ID.local(task, request.orderId());
        CaseVariables.PHOTOS.local(
                task,
                request.lines().stream().mapToInt(line -> line.photos().size()).sum());
        ReviewTexts.Read read = texts.of(request);
        CaseVariables.SCORE.local(task, read.score());
        TEXTS.forEach(variable -> variable.local(task, shortened(read.texts().get(variable))));
    }

    /** History keeps variables: what people wrote is taken out of it when the task ends. */
    static void forget(DelegateTask task) {
        TEXTS.forEach(variable -> {
            variable.local(task, null);
            task.removeVariableLocal(variable.name());
        });
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
