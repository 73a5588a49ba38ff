package io.relevo.desk;

import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agent logs a call; it becomes a case, with a due time if the customer wants to be called back. */
@Controller
@RequestMapping("/desk/phone")
class PhonePage {

    private static final String CALL_BACK = "call-back";

    private final Cases cases;
    private final MessageSource texts;
    private final Clock clock;
    private final ZoneId zone;

    PhonePage(Cases cases, MessageSource texts, Clock clock, @Value("${relevo.shop.zone}") ZoneId zone) {
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    @ModelAttribute
    void page(Model model) {
        model.addAttribute("reasons", CallForm.REASONS);
        model.addAttribute("zone", zone);
        model.addAttribute("tasklist", LandingPage.TASKLIST);
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("call", CallForm.blank());
        return "phone";
    }

    @PostMapping
    String log(
            @Valid @ModelAttribute("call") CallForm call,
            BindingResult errors,
            Principal agent,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (!CallForm.REASONS.contains(call.reason())) {
            errors.rejectValue("reason", "pages.wrong.required");
        }
        if (!call.reachable()) {
            errors.rejectValue("phone", "pages.calls.wrong.unreachable");
        }
        if (call.wantsCallBack()) {
            checkCallBack(call, errors);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "phone";
        }
        redirect.addFlashAttribute(
                "logged", cases.open(message(call, agent.getName())).number().toString());
        return "redirect:/desk/phone";
    }

    private void checkCallBack(CallForm call, BindingResult errors) {
        if (call.reachable() && CallForm.filled(call.phone()) == null) {
            errors.rejectValue("phone", "pages.calls.wrong.no-number");
        }
        try {
            LocalDateTime due = call.callBackTime();
            if (due == null) {
                errors.rejectValue("callBackAt", "pages.calls.wrong.when");
            } else if (!due.atZone(zone).toInstant().isAfter(clock.instant())) {
                errors.rejectValue("callBackAt", "pages.calls.wrong.past");
            }
        } catch (DateTimeParseException unreadable) {
            errors.rejectValue("callBackAt", "pages.calls.wrong.format");
        }
    }

    private IncomingMessage message(CallForm call, String agent) {
        var language = new Locale(call.language());
        String reason = texts.getMessage("pages.reason." + call.reason(), null, language);
        String due = call.wantsCallBack()
                ? texts.getMessage(
                                "pages.calls.call-back-line",
                                new Object[] {call.callBackWritten(), zone.getId(), call.phone(), reason},
                                language)
                        + "\n\n"
                : "";
        return IncomingMessage.through(Channel.PHONE, clock.instant())
                .from(call.address(), CallForm.filled(call.name()))
                .phone(CallForm.filled(call.phone()))
                .saying(
                        texts.getMessage("pages.calls.subject", new Object[] {reason}, language),
                        due + call.text().strip())
                .about(call.wantsCallBack() ? CALL_BACK : call.reason(), CallForm.filled(call.order()))
                .in(call.language())
                .loggedBy(agent)
                .callBackAt(
                        call.wantsCallBack() ? call.callBackTime().atZone(zone).toInstant() : null)
                .done();
    }
}
