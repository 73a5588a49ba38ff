package io.relevo.workshop;

import io.relevo.flow.Caller;
import io.relevo.returns.Catalogue;
import io.relevo.returns.Decisions;
import io.relevo.returns.Release;
import io.relevo.returns.ReleaseDifference;
import io.relevo.returns.RowNames;
import io.relevo.returns.UnusableRelease;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposal: what it changes, what is wrong with it, what it would have done, and what may happen to it. */
@Controller
@RequestMapping("/workshop/returns/candidates/{id}")
class CandidatePage {

    private final Candidates candidates;
    private final Backtests backtests;
    private final LiveRelease live;
    private final Decisions decisions;
    private final Limits limits;
    private final Audit audit;
    private final KnownHints knownHints;
    private final WorkshopWords words;
    private final Clock clock;

    CandidatePage(
            Candidates candidates,
            Backtests backtests,
            LiveRelease live,
            Decisions decisions,
            Limits limits,
            Audit audit,
            KnownHints knownHints,
            WorkshopWords words,
            Clock clock) {
        this.candidates = candidates;
        this.backtests = backtests;
        this.live = live;
        this.decisions = decisions;
        this.limits = limits;
        this.audit = audit;
        this.knownHints = knownHints;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, Caller caller, Model model) {
        Candidate candidate = candidates.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Release released = live.release();
        model.addAttribute("candidate", candidate);
        model.addAttribute("active", released.id());
        model.addAttribute("state", candidate.shown(released.id()));
        model.addAttribute("difference", difference(released, candidate));
        model.addAttribute("hints", knownHints.of(candidate.findings(), released));
        model.addAttribute("names", RowNames.of(candidate.files()));
        model.addAttribute("namesBefore", RowNames.of(released));
        model.addAttribute("decisions", decisions.count());
        model.addAttribute(
                "catalogue", Catalogue.read(candidate.files().catalogue().bytes()));
        backtests.latest(id).ifPresent(run -> backtest(run, candidate, released.id(), model));
        model.addAttribute("events", audit.of(id));
        model.addAttribute("mayChange", ReturnsPage.mayChange(caller));
        model.addAttribute("mine", candidate.author().equals(caller.userId()));
        model.addAttribute("words", words);
        return "workshop/candidate";
    }

    private void backtest(BacktestRun run, Candidate candidate, String active, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("running", run.runs(clock.instant()));
        if (run.report() != null) {
            model.addAttribute("imported", decisions.imported());
            model.addAttribute("assumed", decisions.assumed());
            model.addAttribute("current", run.isOf(candidate, active));
            List<Limits.Check> checks = limits.checks(run.report());
            model.addAttribute("limits", checks);
            model.addAttribute("kept", limits.kept(run.report()));
            model.addAttribute(
                    "exceeded",
                    checks.stream()
                            .filter(check -> !check.kept())
                            .map(check -> words.text("workshop.limit." + check.key()))
                            .collect(Collectors.joining("; ")));
            model.addAttribute(
                    "picture", FlowPicture.of(run.report().againstReleased().flows()));
        }
    }

    @PostMapping("/files")
    String replace(
            @PathVariable String id,
            @RequestParam(required = false) MultipartFile points,
            @RequestParam(required = false) MultipartFile graph,
            Caller caller,
            RedirectAttributes redirect) {
        return after(id, redirect, "replaced", () -> candidates.replace(caller.userId(), id, Upload.of(points, graph)));
    }

    @PostMapping("/backtest")
    String start(@PathVariable String id, Caller caller, RedirectAttributes redirect) {
        return after(id, redirect, null, caller, backtests::start);
    }

    @PostMapping("/backtest/stop")
    String stop(@PathVariable String id, Caller caller, RedirectAttributes redirect) {
        return after(id, redirect, null, caller, backtests::stop);
    }

    @PostMapping("/approve")
    String approve(@PathVariable String id, @RequestParam String seen, Caller caller, RedirectAttributes redirect) {
        return after(id, redirect, "approved", () -> candidates.approve(caller.userId(), id, seen));
    }

    @PostMapping("/release")
    String release(@PathVariable String id, Caller caller, RedirectAttributes redirect) {
        return after(id, redirect, "released", caller, candidates::release);
    }

    @PostMapping("/shadow")
    String shadow(@PathVariable String id, Caller caller, RedirectAttributes redirect) {
        return after(id, redirect, "shadowed", caller, candidates::shadow);
    }

    @PostMapping("/shadow/stop")
    String stopShadow(@PathVariable String id, Caller caller, RedirectAttributes redirect) {
        return after(id, redirect, "unshadowed", caller, candidates::stopShadow);
    }

    @PostMapping("/give-up")
    String giveUp(@PathVariable String id, Caller caller, RedirectAttributes redirect) {
        return after(id, redirect, "given-up", caller, candidates::giveUp);
    }

    private String after(
            String id, RedirectAttributes redirect, String done, Caller caller, BiConsumer<String, String> step) {
        return after(id, redirect, done, () -> step.accept(caller.userId(), id));
    }

    private String after(String id, RedirectAttributes redirect, String done, Runnable step) {
        try {
            step.run();
            if (done != null) {
                redirect.addFlashAttribute("done", words.text("workshop.done." + done));
            }
        } catch (NotYet refused) {
            redirect.addFlashAttribute("refused", words.refusal(refused));
        }
        return "redirect:/workshop/returns/candidates/" + id;
    }

    /** Null while the candidate's files can't be read. */
    private static ReleaseDifference difference(Release released, Candidate candidate) {
        try {
            return ReleaseDifference.between(released, candidate.files());
        } catch (UnusableRelease unreadable) {
            return null;
        }
    }
}
