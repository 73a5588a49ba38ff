package io.relevo.portal;

import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A customer's own orders, and no others: an order of somebody else is answered like one that isn't there. */
@Controller
@RequestMapping("/portal")
class OrdersPage {

    private static final int MOST = 50;

    private final Shop shop;
    private final Visits visits;
    private final OrderViews views;

    OrdersPage(Shop shop, Visits visits, OrderViews views) {
        this.shop = shop;
        this.visits = visits;
        this.views = views;
    }

    @GetMapping("/orders")
    String all(Model model, HttpServletRequest request, Locale locale) {
        Optional<String> customer = visits.customer(request);
        if (customer.isEmpty()) {
            model.addAttribute("lookUp", LookUp.blank());
            return LookUpPage.VIEW;
        }
        List<OrderView> orders = shop.ordersOf(customer.get()).stream()
                .limit(MOST)
                .map(order -> views.brief(order, locale))
                .toList();
        model.addAttribute("orders", orders);
        return "portal/orders";
    }

    @GetMapping("/order")
    String one(@RequestParam(defaultValue = "") String number, Model model, HttpServletRequest request, Locale locale) {
        model.addAttribute("order", views.of(own(shop, visits, request, number), locale));
        return "portal/order";
    }

    /** @throws VisitOver without a visit; 404 for an order that isn't the visitor's */
    static Order own(Shop shop, Visits visits, HttpServletRequest request, String number) {
        String customer = visits.requireCustomer(request);
        return shop.order(number)
                .filter(order -> order.customerId().equals(customer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
