package io.relevo.portal;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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

/**
 * The public form. Its answer is the same whether or not the order or the customer exists: it looks up neither, so that
 * nobody can find out who buys here.
 */
@Controller
@RequestMapping("/portal")
class ContactPage {

    private final Cases cases;
    private final Floodgate floodgate;
    private final MessageSource texts;
    private final Clock clock;

    ContactPage(Cases cases, Floodgate floodgate, MessageSource texts, Clock clock) {
        this.cases = cases;
        this.floodgate = floodgate;
        this.texts = texts;
        this.clock = clock;
    }

    @ModelAttribute("reasons")
    List<String> reasons() {
        return ContactForm.REASONS;
    }

    @GetMapping
    String door() {
        return "redirect:/portal/contact";
    }

    @GetMapping("/contact")
    String blank(Model model) {
        model.addAttribute("contact", ContactForm.blank());
        return "portal/contact";
    }

    @GetMapping("/contact/sent")
    String sent(Model model) {
        return model.containsAttribute("number") ? "portal/sent" : "redirect:/portal/contact";
    }

    @PostMapping("/contact")
    String send(
            @Valid @ModelAttribute("contact") ContactForm contact,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        if (!ContactForm.REASONS.contains(contact.reason())) {
            errors.rejectValue("reason", "portal.wrong.reason");
        }
        ContactFiles.check(contact, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "portal/contact";
        }
        if (!floodgate.admit(request.getRemoteAddr(), contact.address())) {
            errors.reject("portal.wrong.too-many");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return "portal/contact";
        }
        CaseNumber number = cases.open(message(contact, locale)).number();
        redirect.addFlashAttribute("number", number.toString());
        redirect.addFlashAttribute("address", contact.address());
        return "redirect:/portal/contact/sent";
    }

    /**
     * Name and subject reach our automatic mails, and the address may be a stranger's. So the typed name goes into the
     * text, which only people read, and the subject is ours.
     */
    private IncomingMessage message(ContactForm contact, Locale locale) {
        String name = contact.name() == null || contact.name().isBlank()
                ? ""
                : texts.getMessage(
                                "portal.contact.name-line",
                                new Object[] {contact.name().strip()},
                                locale) + "\n\n";
        return IncomingMessage.through(Channel.WEB_FORM, clock.instant())
                .from(contact.address(), null)
                .saying(
                        texts.getMessage("portal.reason." + contact.reason(), null, locale),
                        name + contact.text().strip())
                .about(contact.reason(), contact.orderNumber())
                .in("en".equals(locale.getLanguage()) ? "en" : "es")
                .with(ContactFiles.read(contact))
                .done();
    }
}
