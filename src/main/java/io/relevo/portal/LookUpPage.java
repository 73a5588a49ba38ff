package io.relevo.portal;

import io.relevo.messaging.MailAddress;
import io.relevo.shop.Order;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a customer gets to their orders: number and mail, then the code from the mail; or the shop's signed link. */
@Controller
@RequestMapping("/portal")
class LookUpPage {

    static final String VIEW = "portal/look-up";

    private final OrderCodes codes;
    private final OrderLinks links;
    private final Visits visits;
    private final Floodgate floodgate;

    LookUpPage(OrderCodes codes, OrderLinks links, Visits visits, Floodgate floodgate) {
        this.codes = codes;
        this.links = links;
        this.visits = visits;
        this.floodgate = floodgate;
    }

    /** The answer is the same whether or not there is such an order. */
    @PostMapping("/orders")
    String ask(
            @ModelAttribute("lookUp") LookUp lookUp,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Optional<MailAddress> address = lookUp.address();
        if (!lookUp.hasUsableNumber()) {
            errors.rejectValue("number", "portal.orders.wrong.number");
        }
        if (address.isEmpty()) {
            errors.rejectValue("email", "portal.wrong.email");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return VIEW;
        }
        String mail = address.get().value().toLowerCase(Locale.ROOT);
        if (!floodgate.admitLookUp(request.getRemoteAddr(), mail)) {
            errors.reject("portal.orders.wrong.too-many");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return VIEW;
        }
        redirect.addAttribute("ticket", codes.ask(lookUp.order(), address.get(), locale));
        return "redirect:/portal/code";
    }

    @GetMapping("/code")
    String code(@RequestParam(required = false) String ticket, Model model) {
        if (ticket == null || ticket.isBlank()) {
            return "redirect:/portal/orders";
        }
        model.addAttribute("ticket", ticket);
        return "portal/code";
    }

    @PostMapping("/code")
    String redeem(
            @RequestParam String ticket,
            @RequestParam String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<OrderCodes.Found> found = codes.redeem(ticket, code.replaceAll("\\D", ""));
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wrong", true);
            return code(ticket, model);
        }
        return begin(request, found.get().customerId(), found.get().orderId(), redirect);
    }

    @GetMapping("/link")
    String link(
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String expires,
            @RequestParam(defaultValue = "") String signature,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<Order> known =
                expires.matches("\\d{1,11}") ? links.open(order, Long.parseLong(expires), signature) : Optional.empty();
        if (known.isEmpty()) {
            model.addAttribute("notice", "portal.orders.link-over");
            return lookUp(model, response);
        }
        return begin(request, known.get().customerId(), known.get().id(), redirect);
    }

    @PostMapping("/leave")
    String leave(HttpServletRequest request) {
        visits.end(request);
        return "redirect:/portal/orders";
    }

    /** The look-up instead of a page that only a customer who proved who they are may see. */
    static String lookUp(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("lookUp", LookUp.blank());
        return VIEW;
    }

    private String begin(HttpServletRequest request, String customerId, String orderId, RedirectAttributes redirect) {
        visits.begin(request, customerId);
        redirect.addAttribute("number", orderId);
        return "redirect:/portal/order";
    }
}
