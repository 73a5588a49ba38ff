package io.relevo.insight;

import io.relevo.cases.Owner;
import io.relevo.parties.Requests;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call the owners, and the order they are listed in: levels, areas, third parties, the customer, nobody. */
@Component("insightOwners")
public class Owners {

    static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(Owners::rank).thenComparing(Comparator.naturalOrder());

    private final Requests requests;
    private final MessageSource texts;

    Owners(Requests requests, MessageSource texts) {
        this.requests = requests;
        this.texts = texts;
    }

    /** In the language of the request; a party that is gone keeps its code. */
    public String name(String owner) {
        if (owner == null) {
            return "";
        }
        Locale locale = LocaleContextHolder.getLocale();
        if (isParty(owner)) {
            return requests.party(owner.substring(3))
                    .map(party -> party.name(locale.getLanguage()))
                    .orElse(owner);
        }
        return texts.getMessage("insight.owner." + owner, null, owner, locale);
    }

    static boolean isParty(String owner) {
        return isArea(owner) || isThirdParty(owner);
    }

    static boolean isArea(String owner) {
        return owner.startsWith("BO:");
    }

    static boolean isThirdParty(String owner) {
        return owner.startsWith("3P:");
    }

    private static int rank(String owner) {
        if (owner.equals(Owner.NOBODY.code())) {
            return 4;
        }
        if (owner.equals(Owner.CUSTOMER.code())) {
            return 3;
        }
        return isThirdParty(owner) ? 2 : isArea(owner) ? 1 : 0;
    }
}
