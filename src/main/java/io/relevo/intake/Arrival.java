package io.relevo.intake;

/**
 * Something at the door, not yet stored.
 *
 * @param transportKey unique within the source: UIDVALIDITY and UID, or the sender's own id
 * @param contentKey the same for the same message whichever way it comes
 * @param whole false when {@code raw} is only the head
 * @param failure why it is not whole, as {@link Failure#toString} writes it, else null
 */
record Arrival(
        Original.Door door,
        String source,
        String transportKey,
        String contentKey,
        byte[] raw,
        boolean whole,
        String failure) {}
