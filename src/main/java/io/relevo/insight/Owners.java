package io.relevo.insight;

import io.relevo.cases.Owner;
import io.relevo.parties.Requests;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call the owners, and the order they are listed in: levels, areas, third parties, the customer, nobody. */
@Component("insightOwners")
public class Owners {

    static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(Owners::rank).thenComparing(Comparator.naturalOrder());

    private static final List<String> KINDS = List.of("level", "area", "third-party", "customer", "nobody");

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

    /** The customer and nobody have no calendar; theirs is real time. */
    static boolean hasHours(String owner) {
        return !owner.equals(Owner.CUSTOMER.code()) && !owner.equals(Owner.NOBODY.code());
    }

    static String kind(String owner) {
        if (!hasHours(owner)) {
            return owner;
        }
        return isThirdParty(owner) ? "third-party" : isArea(owner) ? "area" : "level";
    }

    private static int rank(String owner) {
        return KINDS.indexOf(kind(owner));
    }
}
