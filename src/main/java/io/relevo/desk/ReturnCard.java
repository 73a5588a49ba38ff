package io.relevo.desk;

import java.time.Instant;

/** What a card of the task list shows of a return that a person decides. */
record ReturnCard(
        String taskId,
        String step,
        String returnNumber,
        String customerName,
        String items,
        boolean appeal,
        Instant createdAt,
        Instant dueAt) {}
