package io.relevo.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Asks for order and mail wherever a page is only for the customer. */
@ControllerAdvice
class VisitAnswers {

    @ExceptionHandler(VisitOver.class)
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    ModelAndView over() {
        return new ModelAndView(LookUpPage.VIEW)
                .addObject("lookUp", LookUp.blank())
                .addObject("notice", "portal.orders.visit-over");
    }
}
