package io.relevo.portal;

/** Nobody proved in this browser who they are, or it is too long ago. */
class VisitOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VisitOver() {
        super("this browser has no visit to the portal");
    }
}
