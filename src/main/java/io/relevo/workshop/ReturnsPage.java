package io.relevo.workshop;

import io.relevo.flow.Caller;
import io.relevo.returns.Decisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What judges returns now, what is proposed, and what happened. */
@Controller
class ReturnsPage {

    private static final int PAGE = 10;
    private static final int EVENTS = 30;
    private static final int LONGEST_TITLE = 200;

    private final Candidates candidates;
    private final LiveRelease live;
    private final Decisions decisions;
    private final Audit audit;
    private final WorkshopWords words;

    ReturnsPage(Candidates candidates, LiveRelease live, Decisions decisions, Audit audit, WorkshopWords words) {
        this.candidates = candidates;
        this.live = live;
        this.decisions = decisions;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/workshop")
    String door() {
        return "redirect:/workshop/returns";
    }

    @GetMapping("/workshop/returns")
    String show(
            @RequestParam(defaultValue = "0") int open,
            @RequestParam(defaultValue = "0") int released,
            Caller caller,
            Model model) {
        String active = live.id();
        model.addAttribute("active", active);
        model.addAttribute("judging", candidates.ofRelease(active).orElse(null));
        model.addAttribute("deployedAt", live.deployedAt(active));
        model.addAttribute("open", candidates.open(open, PAGE));
        model.addAttribute("released", candidates.released(released, PAGE));
        model.addAttribute("shipped", live.shipped());
        model.addAttribute("events", audit.newest(EVENTS));
        model.addAttribute("decisions", decisions.count());
        model.addAttribute("imported", decisions.imported());
        model.addAttribute("mayChange", mayChange(caller));
        model.addAttribute("words", words);
        return "workshop/returns";
    }

    @PostMapping("/workshop/returns/candidates")
    String propose(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) MultipartFile points,
            @RequestParam(required = false) MultipartFile graph,
            Caller caller,
            RedirectAttributes redirect) {
        try {
            return "redirect:/workshop/returns/candidates/"
                    + candidates
                            .propose(caller.userId(), title(title), Upload.of(points, graph))
                            .id();
        } catch (NotYet refused) {
            redirect.addFlashAttribute("refused", words.refusal(refused));
            redirect.addFlashAttribute("title", title);
            return "redirect:/workshop/returns#new";
        }
    }

    @PostMapping("/workshop/returns/rollback")
    String rollBack(@RequestParam String release, Caller caller, RedirectAttributes redirect) {
        try {
            candidates.rollBack(caller.userId(), release);
            redirect.addFlashAttribute("done", words.text("workshop.done.rolled-back", release));
        } catch (NotYet refused) {
            redirect.addFlashAttribute("refused", words.refusal(refused));
        }
        return "redirect:/workshop/returns";
    }

    static boolean mayChange(Caller caller) {
        return caller.in("risk-analyst") || caller.in("admin");
    }

    private String title(String typed) {
        String title = typed.strip();
        if (title.isEmpty()) {
            return words.text("workshop.untitled");
        }
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
