package io.relevo.returns;

/**
 * Why a line can't be judged: a fact that is not there or not what the catalogue promises.
 *
 * @param fact its name; an entry of a list is named such as {@code pastReturns[2].reason}
 * @param found what was there, or null
 */
public record FactProblem(Kind kind, String fact, String found) {

    public enum Kind {
        MISSING,
        ILL_TYPED,
        NOT_ALLOWED
    }
}
