package io.relevo.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where people arrive: those who work cases go straight to Tasklist, the others choose. */
@Controller
class LandingPage {

    static final String TASKLIST = "/camunda/app/tasklist/";

    @GetMapping("/")
    String landing(@ModelAttribute("visitor") Visitor visitor) {
        return visitor.worksCases() ? "redirect:" + TASKLIST : "landing";
    }

    /** Spring Security handles the POST to the same address. */
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
