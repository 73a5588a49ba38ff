package io.relevo.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people arrive: those who work cases go straight to Tasklist, the others choose. */
@Controller
class LandingPage {

    static final String TASKLIST = "/camunda/app/tasklist/";

    @GetMapping("/")
    String landing(@ModelAttribute("visitor") Visitor visitor, Model model) {
        if (visitor.worksCases()) {
            return "redirect:" + TASKLIST;
        }
        model.addAttribute(
                "engineRest",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/engine-rest")
                        .toUriString());
        return "landing";
    }

    /** Spring Security handles the POST to the same address. */
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
