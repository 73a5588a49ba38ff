package io.relevo.supervision;

import io.relevo.parties.Requests;
import io.relevo.staff.Agent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A week of everybody's shifts and absences, and which opening hours they cover. */
@Controller
class ShiftsPage {

    private static final int DAYS = 7;
    private static final String AREA = "back-office-";
    /** Those who answer customers. */
    private static final Set<String> LEVELS = Set.of("level-one", "level-two");

    private final DutyBoard board;
    private final Requests requests;
    private final MessageSource texts;

    ShiftsPage(DutyBoard board, Requests requests, MessageSource texts) {
        this.board = board;
        this.requests = requests;
        this.texts = texts;
    }

    /**
     * @param from the first day, by default today
     * @param who a role whose coverage is shown; empty for all levels
     */
    @GetMapping("/insight/shifts")
    String week(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String who,
            Model model) {
        LocalDate first = from == null ? board.today() : from;
        List<Agent> people = board.people();
        Predicate<Agent> counted = agent ->
                who.isEmpty() ? LEVELS.contains(agent.role()) : agent.role().equals(who);
        model.addAttribute("first", first);
        model.addAttribute("last", first.plusDays(DAYS - 1));
        model.addAttribute("before", first.minusDays(DAYS));
        model.addAttribute("after", first.plusDays(DAYS));
        model.addAttribute("today", board.today());
        model.addAttribute("who", who);
        model.addAttribute("roles", names(people));
        model.addAttribute("zone", board.zone());
        model.addAttribute("coverage", board.coverage(people, counted, first, DAYS));
        model.addAttribute("teams", board.teams(people, first, DAYS));
        return "supervision/shifts";
    }

    /** Role → its name, of those somebody has. */
    private Map<String, String> names(List<Agent> people) {
        var names = new TreeMap<String, String>();
        people.forEach(agent -> names.computeIfAbsent(agent.role(), this::name));
        return names;
    }

    private String name(String role) {
        Locale language = LocaleContextHolder.getLocale();
        return role.startsWith(AREA)
                ? requests.party(role.substring(AREA.length()))
                        .map(area -> area.name(language.getLanguage()))
                        .orElse(role)
                : texts.getMessage("pages.role." + role, null, role, language);
    }
}
