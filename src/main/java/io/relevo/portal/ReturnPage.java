package io.relevo.portal;

import io.relevo.flow.Objection;
import io.relevo.flow.ReturnCounter;
import io.relevo.returns.InvalidReturn;
import io.relevo.returns.ReturnLinks;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Customer;
import io.relevo.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** The verdict about a return and where it stands, behind a private link; and the appeal against a refusal. */
@Controller
@RequestMapping("/portal/returns/{token}")
class ReturnPage {

    private static final int LONGEST = 2000;

    private final Shop shop;
    private final ReturnLinks links;
    private final ReturnViews views;
    private final ReturnCounter counter;
    private final RelatedReturns related;
    private final Visits visits;
    private final Floodgate floodgate;

    ReturnPage(
            Shop shop,
            ReturnLinks links,
            ReturnViews views,
            ReturnCounter counter,
            RelatedReturns related,
            Visits visits,
            Floodgate floodgate) {
        this.shop = shop;
        this.links = links;
        this.views = views;
        this.counter = counter;
        this.related = related;
        this.visits = visits;
        this.floodgate = floodgate;
    }

    @GetMapping
    String look(
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return page(theReturn(token), token, model, request, response, locale);
    }

    /** To print, and to stick on the parcel. */
    @GetMapping("/label")
    String label(@PathVariable String token, Model model, HttpServletResponse response, Locale locale) {
        ReturnRequest theReturn = theReturn(token);
        ReturnView view = views.of(theReturn, locale);
        if (!view.labelled()) {
            return "redirect:/portal/returns/" + token;
        }
        secret(token, model, response);
        model.addAttribute("return", view);
        model.addAttribute("warehouse", views.warehouse());
        model.addAttribute(
                "sender",
                shop.customer(theReturn.customerId()).map(Customer::name).orElse(""));
        return "portal/label";
    }

    @PostMapping
    String appeal(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        ReturnRequest theReturn = theReturn(token);
        String wrong = refusal(token, text, request);
        if (wrong == null) {
            try {
                counter.appeal(theReturn.number(), text.strip());
                redirect.addFlashAttribute("appealed", true);
                return "redirect:/portal/returns/" + token;
            } catch (Objection | InvalidReturn tooLate) {
                wrong = "portal.return.wrong.appeal";
            }
        }
        model.addAttribute("wrong", wrong);
        model.addAttribute("text", text);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(theReturn(token), token, model, request, response, locale);
    }

    private ReturnRequest theReturn(String token) {
        return links.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String refusal(String token, String text, HttpServletRequest request) {
        if (text.isBlank()) {
            return "portal.return.wrong.why";
        }
        if (text.length() > LONGEST) {
            return "portal.return.wrong.long";
        }
        return floodgate.admit(request.getRemoteAddr(), token) ? null : "portal.wrong.too-many";
    }

    private String page(
            ReturnRequest theReturn,
            String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        secret(token, model, response);
        model.addAttribute("return", views.of(theReturn, locale));
        model.addAttribute("related", related.of(theReturn));
        model.addAttribute(
                "signedIn",
                visits.customer(request).filter(theReturn.customerId()::equals).isPresent());
        return "portal/return";
    }

    private static void secret(String token, Model model, HttpServletResponse response) {
        // The address of this page is a secret: no other site and no cache gets it.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("token", token);
    }
}
