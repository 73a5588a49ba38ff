package io.relevo.flow;

import static java.util.stream.Collectors.toMap;

import io.relevo.cases.CaseNumber;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
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
import java.util.Map;
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
    private final Requests requests;
    private final Worklist worklist;
    private final TaskService tasks;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnScenes(
            Shop shop,
            ReturnCounter counter,
            Returns returns,
            Decisions decisions,
            Requests requests,
            Worklist worklist,
            TaskService tasks,
            IdentityService identity,
            JdbcClient jdbc,
            Clock clock) {
        this.shop = shop;
        this.counter = counter;
        this.returns = returns;
        this.decisions = decisions;
        this.requests = requests;
        this.worklist = worklist;
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
        return bought(
                deliveredDaysAgo, new Order.Line(1, "SKU", "Artículo", category, 3, new BigDecimal(pesos), finalSale));
    }

    /** The second of two lines can't be returned. */
    public Order boughtWithOneLineInFinalSale() {
        return bought(12, clothes(1, 3, false), clothes(2, 1, true));
    }

    public Order boughtTwo() {
        return bought(12, clothes(1, 3, false), clothes(2, 1, false));
    }

    private static Order.Line clothes(int line, int quantity, boolean finalSale) {
        return new Order.Line(line, "SKU", "Artículo " + line, "ropa", quantity, new BigDecimal("900"), finalSale);
    }

    private Order bought(int deliveredDaysAgo, Order.Line... lines) {
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
                List.of(lines),
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

    /** One piece of each line. */
    public ReturnRequest sendBackAll(Order order) {
        return counter.request(new WantedReturn(order.id(), List.of(opened(1, "opened"), opened(2, "opened")), null));
    }

    /** Of the second nobody says in what condition it is. */
    public ReturnRequest sendBackAllButOnlyOneIsDescribed(Order order) {
        return counter.request(new WantedReturn(order.id(), List.of(opened(1, "opened"), opened(2, null)), null));
    }

    private static ReturnLine opened(int line, String condition) {
        return new ReturnLine(line, 1, "does-not-fit", condition, null, List.of("1.jpg"), null, null, null);
    }

    public ReturnRequest splitFrom(ReturnRequest request) {
        return returns.splitFrom(request.number()).get(0);
    }

    public Map<Integer, Integer> left(Order order) {
        return returns.left(order.id(), order.lines().stream().collect(toMap(Order.Line::line, Order.Line::quantity)));
    }

    /** The newest request that was made because of it. */
    public Request question(ReturnRequest request) {
        List<Request> asked = requests.of(now(request).caseReference());
        return asked.get(asked.size() - 1);
    }

    public void answer(Request request, String text) {
        worklist.answer(CaseDriver.AGENT, request.id(), text);
    }

    /** A jacket that doesn't fit, within the window: paid when the parcel is scanned. */
    public ReturnRequest approvedOnScan() {
        return sendBack(bought("ropa", "1800", 12), "does-not-fit", "opened");
    }

    /** Something dear: inspected first. */
    public ReturnRequest approvedAfterInspection() {
        return approvedAfterInspection("Mensajería del Norte");
    }

    public ReturnRequest approvedAfterInspection(String carrier) {
        Order order = bought("hogar", "15000", 12);
        shop.save(order.id(), new Order.Shipment("S-" + order.id(), carrier, "T1", "delivered", order.deliveredAt()));
        return sendBack(order, "changed-mind", "unopened");
    }

    public ReturnRequest refused() {
        return sendBack(boughtInFinalSale("ropa", "1800"), "changed-mind", "opened");
    }

    /** Nobody said in what condition it is. */
    public ReturnRequest forAPerson() {
        return sendBack(bought("ropa", "1800", 12), "changed-mind", null);
    }

    public String bodyOfMail(ReturnRequest request, String kind) {
        return jdbc.sql("select body from messaging_outbound where reference = ? and kind = ?")
                .params(request.number().toString(), kind)
                .query((row, index) -> row.getString(1))
                .single();
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
        reviewed(review(request).getId(), reviewer, outcome, reason);
    }

    public void reviewed(String task, String reviewer, String outcome, String reason) {
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
