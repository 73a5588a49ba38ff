package io.relevo.desk;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page, the error pages too, knows its visitor, so that the top navigation offers what fits the role. */
@ControllerAdvice(annotations = Controller.class)
class Navigation {

    @ModelAttribute("visitor")
    Visitor visitor(Authentication authentication) {
        return Visitor.of(authentication);
    }
}
