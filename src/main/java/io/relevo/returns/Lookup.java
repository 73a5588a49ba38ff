package io.relevo.returns;

/** Where the replay finds what one case's facts fit; by the places of {@link ReleaseBits}. */
interface Lookup {

    /** Whether the catalogue's promises about the facts are kept. */
    boolean complete();

    Fit graph(int place);

    long[] points(int column);

    /** The single facts, for a cell that looks at more than its column. */
    Facts facts();
}
