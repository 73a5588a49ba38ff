package io.relevo.portal;

import io.relevo.flow.Refused;
import io.relevo.returns.InvalidReturn;
import io.relevo.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What to send back, and why: one page, and its answer is the verdict. */
@Controller
@RequestMapping(ReturnFormPage.PATH)
class ReturnFormPage {

    static final String PATH = "/portal/order/return";

    private final Shop shop;
    private final Visits visits;
    private final OrderViews views;
    private final ReturnChoices choices;
    private final ReturnMistakes mistakes;
    private final CustomerReturns returns;
    private final Floodgate floodgate;

    ReturnFormPage(
            Shop shop,
            Visits visits,
            OrderViews views,
            ReturnChoices choices,
            ReturnMistakes mistakes,
            CustomerReturns returns,
            Floodgate floodgate) {
        this.shop = shop;
        this.visits = visits;
        this.views = views;
        this.choices = choices;
        this.mistakes = mistakes;
        this.returns = returns;
        this.floodgate = floodgate;
    }

    @GetMapping
    String blank(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String line,
            Model model,
            HttpServletRequest request,
            Locale locale) {
        OrderView order = views.of(OrdersPage.own(shop, visits, request, number), locale);
        Integer from = line.matches("\\d{1,9}") ? Integer.valueOf(line) : null;
        return form(order, ReturnForm.blank(order, from), Map.of(), model, locale);
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) List<MultipartFile> photos,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        OrderView order = views.of(OrdersPage.own(shop, visits, request, number), locale);
        ReturnForm form = ReturnForm.of(sent, photos);
        Map<String, String> wrong = mistakes.in(form, order, locale);
        if (wrong.isEmpty() && !floodgate.admit(request.getRemoteAddr(), visits.requireCustomer(request))) {
            wrong = Map.of("form", mistakes.text("portal.wrong.too-many", locale));
        }
        if (wrong.isEmpty()) {
            try {
                return "redirect:/portal/returns/" + returns.request(order.number(), form, locale);
            } catch (InvalidReturn meanwhile) {
                wrong = Map.of("pieces", mistakes.text("portal.return.wrong.pieces", locale));
            } catch (Refused refused) {
                wrong = Map.of("form", mistakes.text("portal.return.wrong.other", locale));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(order, form, wrong, model, locale);
    }

    private String form(OrderView order, ReturnForm form, Map<String, String> wrong, Model model, Locale locale) {
        model.addAttribute("order", order);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("reasons", choices.reasons(locale));
        model.addAttribute("conditions", choices.conditions(locale));
        return "portal/return-form";
    }
}
