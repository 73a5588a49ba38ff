package io.relevo.portal;

import io.relevo.returns.ReturnLinks;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was asked for together and decided apart: each page of a return leads to the others. */
@Component
class RelatedReturns {

    private final Returns returns;
    private final ReturnLinks links;

    RelatedReturns(Returns returns, ReturnLinks links) {
        this.returns = returns;
        this.links = links;
    }

    /**
     * @param token the last part of its private link, which whoever asked for both may have
     * @param refusedApart it holds what was refused of this one; else this one was split from it
     */
    record Related(String number, String token, boolean refusedApart) {}

    List<Related> of(ReturnRequest request) {
        List<Related> related = new ArrayList<>();
        if (request.splitFrom() != null) {
            related.add(new Related(request.splitFrom().toString(), links.token(request.splitFrom()), false));
        }
        returns.splitFrom(request.number())
                .forEach(part -> related.add(new Related(part.number().toString(), links.token(part.number()), true)));
        return related;
    }
}
