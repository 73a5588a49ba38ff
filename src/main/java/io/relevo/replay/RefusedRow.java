package io.relevo.replay;

import io.relevo.commands.CommandTexts;

/** A row that can't be mapped; the message says why. */
class RefusedRow extends RuntimeException {

    RefusedRow(String key, Object... arguments) {
        super(CommandTexts.get("replay.refused." + key, arguments), null, false, false);
    }
}
