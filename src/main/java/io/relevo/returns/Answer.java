package io.relevo.returns;

/** What the replay says of one case; used again for the next one. */
class Answer {

    enum State {
        JUDGED,
        NO_ROW,
        FAILED,
        FACTS
    }

    State state;
    Outcome outcome;
    int score;
    long[] hits;

    /** By table, the row that decided, or {@link TableBits#NONE}. */
    final int[] rows;

    Answer(int tables) {
        this.rows = new int[tables];
    }

    void unjudged(State why) {
        state = why;
        outcome = Outcome.MANUAL_REVIEW;
    }

    int top() {
        return rows[rows.length - 1];
    }
}
