package io.relevo.desk;

import io.relevo.flow.Caller;
import io.relevo.flow.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests to areas and third parties, once they are asked. */
@RestController
@RequestMapping("/api/requests/{id}")
class RequestController {

    private final Worklist worklist;
    private final CaseAccess access;

    RequestController(Worklist worklist, CaseAccess access) {
        this.worklist = worklist;
        this.access = access;
    }

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable String id) {
        worklist.withdraw(caller, access.readableRequest(caller, id).id());
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Caller caller, @PathVariable String id, @RequestBody Answer answer) {
        String text = CaseController.required("text", answer.text());
        worklist.answer(caller, access.answerableRequest(caller, id).id(), text);
    }

    record Answer(String text) {}
}
