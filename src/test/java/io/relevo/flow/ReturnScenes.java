package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers who bought something and send it back. */
@TestComponent
public class ReturnScenes {

    private static final AtomicLong COUNTER = new AtomicLong();

    private final Shop shop;
    private final ReturnCounter counter;
    private final Returns returns;
    private final Decisions decisions;
    private final TaskService tasks;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnScenes(
            Shop shop,
            ReturnCounter counter,
            Returns returns,
            Decisions decisions,
            TaskService tasks,
            IdentityService identity,
            JdbcClient jdbc,
            Clock clock) {
        this.shop = shop;
        this.counter = counter;
        this.returns = returns;
        this.decisions = decisions;
        this.tasks = tasks;
        this.identity = identity;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A customer of three years without disputes, and their order: one line, delivered so many days ago. */
    public Order bought(String category, String pesos, int deliveredDaysAgo) {
        return bought(category, pesos, deliveredDaysAgo, false);
    }

    public Order boughtInFinalSale(String category, String pesos) {
        return bought(category, pesos, 10, true);
    }

    private Order bought(String category, String pesos, int deliveredDaysAgo, boolean finalSale) {
        long number = COUNTER.incrementAndGet();
        Instant now = clock.instant();
        var customer = new Customer(
                "CR-" + number,
                "regresa" + number + "@cliente.example",
                "Rosa Ibarra",
                null,
                "MX",
                LocalDate.parse("2023-01-10"),
                "standard");
        shop.save(customer, null, 0);
        var order = new Order(
                "OR-" + number,
                customer.id(),
                now.minus(Duration.ofDays(deliveredDaysAgo + 3L)),
                now.minus(Duration.ofDays(deliveredDaysAgo)),
                null,
                "MXN",
                List.of(new Order.Line(1, "SKU", "Artículo", category, 3, new BigDecimal(pesos), finalSale)),
                List.of());
        shop.save(order, null);
        return order;
    }

    public ReturnRequest sendBack(Order order, String reason, String condition) {
        return sendBack(order, reason, condition, null);
    }

    public ReturnRequest sendBack(Order order, String reason, String condition, CaseNumber caseNumber) {
        var line = new ReturnLine(1, 1, reason, condition, null, List.of("1.jpg"), null, null, null);
        return counter.request(new WantedReturn(order.id(), List.of(line), caseNumber));
    }

    /** A jacket that doesn't fit, within the window: paid when the parcel is scanned. */
    public ReturnRequest approvedOnScan() {
        return sendBack(bought("ropa", "1800", 12), "does-not-fit", "opened");
    }

    /** Something dear: inspected first. */
    public ReturnRequest approvedAfterInspection() {
        return sendBack(bought("hogar", "15000", 12), "changed-mind", "unopened");
    }

    public ReturnRequest refused() {
        return sendBack(boughtInFinalSale("ropa", "1800"), "changed-mind", "opened");
    }

    /** Nobody said in what condition it is. */
    public ReturnRequest forAPerson() {
        return sendBack(bought("ropa", "1800", 12), "changed-mind", null);
    }

    public ReturnRequest now(ReturnRequest request) {
        return returns.find(request.number()).orElseThrow();
    }

    public ReturnRequest happened(ReturnRequest request, ReturnEvent event) {
        return counter.happened(request.number(), new ReturnNews(event, true, "tienda", null));
    }

    public ReturnRequest inspectionFails(ReturnRequest request) {
        return counter.happened(
                request.number(), new ReturnNews(ReturnEvent.INSPECTED, false, "bodega", "Falta el cargador"));
    }

    public ReturnRequest appeal(ReturnRequest request) {
        return counter.appeal(request.number(), "No estoy de acuerdo");
    }

    public Decision decision(ReturnRequest request) {
        return decisions.ofReturn(request.number().toString()).get(0);
    }

    public Task review(ReturnRequest request) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(request.number().toString())
                .singleResult();
    }

    /** As Tasklist sends the form. */
    public void reviewed(ReturnRequest request, String reviewer, String outcome, String reason) {
        String task = review(request).getId();
        identity.setAuthentication(reviewer, List.of("level-two", "camunda-admin"));
        try {
            var answers = new HashMap<String, Object>();
            answers.put("reviewOutcome", outcome);
            answers.put("reviewReason", reason);
            tasks.complete(task, answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    public List<String> kindsOfMail(ReturnRequest request) {
        return jdbc.sql("select kind from messaging_outbound where reference = ? order by created_at, id")
                .param(request.number().toString())
                .query(String.class)
                .list();
    }
}
