package io.relevo.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import java.util.List;

/** Everything the Case tab shows, in one answer. {@code customer} is null for somebody the shop doesn't know. */
record WorkScreen(
        WorkTask task,
        @JsonProperty("case") CaseDetail file,
        Customer customer,
        List<Order> orders,
        List<RequestLine> requests,
        List<RequestParty> parties,
        List<CaseReturns.Beside> returns,
        String me) {}
