package io.relevo.portal;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.SupportCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The customer's link in the mail that says "solved": yes, thank you, or no, and why. Looking changes nothing, because
 * mail scanners look too.
 */
@Controller
@RequestMapping("/portal/cases/{token}")
class CasePage {

    private static final int LONGEST = 10_000;

    private final Cases cases;
    private final Floodgate floodgate;
    private final Clock clock;

    CasePage(Cases cases, Floodgate floodgate, Clock clock) {
        this.cases = cases;
        this.floodgate = floodgate;
        this.clock = clock;
    }

    @GetMapping
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(theCase(token), model, response);
    }

    @PostMapping(params = "confirm")
    String confirm(@PathVariable String token, RedirectAttributes redirect) {
        cases.confirm(theCase(token).number());
        redirect.addFlashAttribute("thanks", true);
        return back(token);
    }

    @PostMapping(params = "text")
    String write(
            @PathVariable String token,
            @RequestParam String text,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        SupportCase theCase = theCase(token);
        String wrong = refusal(token, text, request);
        if (wrong != null) {
            model.addAttribute("wrong", wrong);
            model.addAttribute("text", text);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(theCase, model, response);
        }
        CaseNumber number =
                cases.receive(theCase.number(), message(theCase, text)).number();
        redirect.addFlashAttribute("received", number.toString());
        return back(token);
    }

    private SupportCase theCase(String token) {
        return cases.findByPublicToken(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String refusal(String token, String text, HttpServletRequest request) {
        if (text.isBlank()) {
            return "portal.wrong.text";
        }
        if (text.length() > LONGEST) {
            return "portal.wrong.long";
        }
        return floodgate.admit(request.getRemoteAddr(), token) ? null : "portal.wrong.too-many";
    }

    private String page(SupportCase theCase, Model model, HttpServletResponse response) {
        // The address of this page is a secret: no other site and no cache gets it.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("case", theCase);
        boolean answered = theCase.confirmed() || model.containsAttribute("thanks");
        model.addAttribute("asks", theCase.state() == CaseState.SOLVED && !answered);
        return "portal/case";
    }

    private static String back(String token) {
        return "redirect:/portal/cases/" + token;
    }

    private IncomingMessage message(SupportCase theCase, String text) {
        return IncomingMessage.through(Channel.WEB_FORM, clock.instant())
                .from(theCase.customerEmail(), null)
                .saying(theCase.subject(), text.strip())
                .in(theCase.language())
                .done();
    }
}
