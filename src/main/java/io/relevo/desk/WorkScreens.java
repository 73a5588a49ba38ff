package io.relevo.desk;

import io.relevo.cases.Cases;
import io.relevo.cases.SupportCase;
import io.relevo.flow.Caller;
import io.relevo.flow.WorkItem;
import io.relevo.parties.Requests;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the Case tab needs, gathered for one task. */
@Component
class WorkScreens {

    private final Cases cases;
    private final CaseFiles files;
    private final Shop shop;
    private final Requests requests;
    private final CaseReturns returns;

    WorkScreens(Cases cases, CaseFiles files, Shop shop, Requests requests, CaseReturns returns) {
        this.cases = cases;
        this.files = files;
        this.shop = shop;
        this.requests = requests;
        this.returns = returns;
    }

    Optional<WorkScreen> of(Caller caller, WorkItem item) {
        return cases.find(item.caseNumber()).map(file -> of(caller, item, file));
    }

    private WorkScreen of(Caller caller, WorkItem item, SupportCase file) {
        Customer customer = customer(file).orElse(null);
        CaseDetail detail = files.detail(file);
        String language = LocaleContextHolder.getLocale().getLanguage();
        return new WorkScreen(
                files.tasks(List.of(item)).get(0),
                detail,
                customer,
                orders(file, customer),
                detail.requests(),
                requests.parties().stream()
                        .map(party -> RequestParty.of(party, language))
                        .toList(),
                returns.beside(file, customer),
                caller.userId());
    }

    private Optional<Customer> customer(SupportCase file) {
        if (file.customerId() != null) {
            return shop.customer(file.customerId());
        }
        return Optional.ofNullable(file.customerEmail()).flatMap(shop::customerByEmail);
    }

    /** The customer's orders; an order they named that is somebody else's comes too, and the screen says so. */
    private List<Order> orders(SupportCase file, Customer customer) {
        List<Order> own = customer == null ? List.of() : shop.ordersOf(customer.id());
        boolean known = file.orderId() == null
                || own.stream().anyMatch(order -> order.id().equals(file.orderId()));
        return known
                ? own
                : Stream.concat(shop.order(file.orderId()).stream(), own.stream())
                        .toList();
    }
}
