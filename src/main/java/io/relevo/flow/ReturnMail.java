package io.relevo.flow;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.hypersistence.tsid.TSID;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.messaging.Envelope;
import io.relevo.messaging.MailAddress;
import io.relevo.messaging.Outbox;
import io.relevo.messaging.Templates;
import io.relevo.returns.ReturnLinks;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mail to the customer of a return: in the thread of the case it belongs to, else by itself. */
@Component
class ReturnMail {

    private final Shop shop;
    private final Cases cases;
    private final CustomerMail caseMail;
    private final ReturnWords words;
    private final Templates templates;
    private final Outbox outbox;
    private final ReturnLinks links;
    private final String warehouse;
    private final String mailbox;
    private final String publicUrl;

    ReturnMail(
            Shop shop,
            Cases cases,
            CustomerMail caseMail,
            ReturnWords words,
            Templates templates,
            Outbox outbox,
            ReturnLinks links,
            ReturnSettings settings,
            @Value("${relevo.mail.default-mailbox}") String mailbox,
            @Value("${relevo.public-url}") String publicUrl) {
        this.shop = shop;
        this.cases = cases;
        this.caseMail = caseMail;
        this.words = words;
        this.templates = templates;
        this.outbox = outbox;
        this.links = links;
        this.warehouse = settings.warehouse();
        this.mailbox = mailbox;
        this.publicUrl = publicUrl;
    }

    /** With what every such mail has. */
    void send(ReturnRequest request, String template) {
        send(request, template, Map.of());
    }

    /** @param more what the template needs besides return, order, items, reason, customer, warehouse and page */
    void send(ReturnRequest request, String template, Map<String, Function<String, String>> more) {
        Customer customer = shop.customer(request.customerId()).orElseThrow();
        String page = publicUrl + "/portal/returns/" + links.token(request.number());
        if (request.caseReference() != null) {
            var cover = cases.lock(CaseNumber.parse(request.caseReference()));
            caseMail.automatic(cover, template, facts(request, customer, cover.language(), page, more), page);
            return;
        }
        if (MailAddress.read(customer.email()).isEmpty()) {
            return;
        }
        String language = words.language(request, customer);
        Templates.Text mail = templates.render(template, language, facts(request, customer, language, page, more));
        String id = TSID.Factory.getTsid().toString();
        String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
        outbox.put(new Envelope(
                id,
                request.number().toString(),
                template,
                mailbox,
                customer.email(),
                mail.subject(),
                mail.body(),
                "<" + id.toLowerCase(Locale.ROOT) + ".return@" + domain + ">",
                null,
                null,
                true));
    }

    /** A date as the reader of the mail writes it. */
    Function<String, String> date(Date at) {
        return language -> caseMail.date(at.toInstant(), language);
    }

    private Map<String, String> facts(
            ReturnRequest request,
            Customer customer,
            String language,
            String page,
            Map<String, Function<String, String>> more) {
        Map<String, String> facts = new HashMap<>();
        more.forEach((name, text) -> facts.put(name, text.apply(language)));
        facts.put("return", request.number().toString());
        facts.put("order", request.orderId());
        facts.put("customer", customer.name());
        facts.put("items", items(request));
        facts.put("page", page);
        facts.put("reason", words.reason(request, language));
        facts.put("warehouse", warehouse);
        return facts;
    }

    private String items(ReturnRequest request) {
        Map<Integer, String> names = shop.order(request.orderId()).orElseThrow().lines().stream()
                .collect(toMap(Order.Line::line, Order.Line::name));
        return request.lines().stream()
                .map(line -> line.quantity() + " × " + names.getOrDefault(line.line(), ""))
                .collect(joining("; "));
    }
}
