package io.relevo.desk;

import io.relevo.parties.Party;
import io.relevo.parties.Requests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The roles an agent can have: the fixed ones and one for each back-office area there is. */
@Component
class AgentRoles {

    private static final List<String> BEFORE_AREAS = List.of("level-one", "level-two");
    private static final List<String> AFTER_AREAS =
            List.of("supervisor", "process-owner", "risk-analyst", "integration", "admin");

    private final Requests requests;
    private final MessageSource texts;

    AgentRoles(Requests requests, MessageSource texts) {
        this.requests = requests;
        this.texts = texts;
    }

    /** Group → name in the reader's language, in the order they are offered. */
    Map<String, String> byCode() {
        var roles = new LinkedHashMap<String, String>();
        BEFORE_AREAS.forEach(role -> roles.put(role, text("pages.role." + role)));
        requests.parties().stream()
                .filter(party -> party.kind() == Party.Kind.AREA)
                .forEach(area -> roles.put("back-office-" + area.code(), text("pages.role.area", name(area))));
        AFTER_AREAS.forEach(role -> roles.put(role, text("pages.role." + role)));
        return roles;
    }

    private static String name(Party area) {
        return area.name(LocaleContextHolder.getLocale().getLanguage());
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
