package io.relevo.desk;

import io.relevo.flow.Caller;
import io.relevo.flow.Objection;
import io.relevo.flow.ReturnCounter;
import io.relevo.returns.InvalidReturn;
import io.relevo.returns.Photo;
import io.relevo.returns.Photos;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Returns for those who work here: found, explained, and told what became of them. */
@Controller
@RequestMapping("/desk/returns")
class ReturnsDesk {

    private static final int SHOWN = 25;

    private final ReturnCounter counter;
    private final Photos photos;
    private final ReturnSearch search;
    private final ReturnScreens screens;
    private final ProblemTexts problems;

    ReturnsDesk(
            ReturnCounter counter, Photos photos, ReturnSearch search, ReturnScreens screens, ProblemTexts problems) {
        this.counter = counter;
        this.photos = photos;
        this.search = search;
        this.screens = screens;
        this.problems = problems;
    }

    /** @param wanted a number of a return, an order or a case, or a customer's address */
    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String wanted,
            @RequestParam(required = false) ReturnState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Optional<ReturnRequest> exactly = search.byNumber(wanted);
        if (exactly.isPresent()) {
            return "redirect:" + path(exactly.get().number());
        }
        List<ReturnRequest> found = search.find(wanted, state, Math.max(page, 0), SHOWN);
        model.addAttribute("found", screens.rows(found.stream().limit(SHOWN).toList()));
        model.addAttribute("more", found.size() > SHOWN && wanted.isBlank());
        model.addAttribute("cut", found.size() > SHOWN && !wanted.isBlank());
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("wanted", wanted);
        model.addAttribute("chosen", state);
        model.addAttribute("states", ReturnState.values());
        return "desk/returns";
    }

    @GetMapping("/{number}")
    String show(Caller caller, @PathVariable String number, Model model) {
        model.addAttribute("file", screens.of(known(number), caller));
        return "desk/return";
    }

    @PostMapping("/{number}/events")
    String happened(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        ReturnRequest request = known(number);
        redirect.addFlashAttribute("note", note);
        return attempt(
                "happened",
                request,
                redirect,
                () -> counter.happened(request.number(), Told.of(what, note).by(caller.userId())));
    }

    @PostMapping("/{number}/appeal")
    String appeal(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        ReturnRequest request = known(number);
        redirect.addFlashAttribute("words", text);
        return attempt("appealed", request, redirect, () -> {
            String words = CaseController.required("text", text).strip();
            counter.appeal(
                    request.number(),
                    ReturnForm.shortEnough("text", words, ReturnController.LONGEST_APPEAL),
                    caller.userId());
        });
    }

    /** To be saved or shown as a picture, never to be run: as attachments of cases are. */
    @GetMapping("/{number}/photos/{reference}")
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable String reference) {
        Photo photo = known(number).lines().stream()
                .filter(line -> line.photos().contains(reference))
                .findFirst()
                .flatMap(line -> photos.find(reference))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, AttachmentController.disposition(photo.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(AttachmentType.of(photo.content()))
                .body(photo.content());
    }

    private String attempt(String done, ReturnRequest request, RedirectAttributes redirect, Runnable click) {
        try {
            click.run();
            redirect.getFlashAttributes().remove("note");
            redirect.getFlashAttributes().remove("words");
            redirect.addFlashAttribute("done", done);
        } catch (Objection refusal) {
            redirect.addFlashAttribute(
                    "refused", problems.sentence(refusal.key(), screens.worded(refusal.arguments())));
        } catch (InvalidReturn invalid) {
            redirect.addFlashAttribute("refused", problems.sentence(invalid.key(), invalid.arguments()));
        } catch (Problem problem) {
            redirect.addFlashAttribute("refused", problems.sentence(problem.key(), problem.arguments()));
        }
        return "redirect:" + path(request.number());
    }

    private ReturnRequest known(String number) {
        return search.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(ReturnNumber number) {
        return "/desk/returns/" + number;
    }
}
