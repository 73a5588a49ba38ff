package io.relevo.cases;

/** A file in the case file; its bytes are read by id through {@link Conversation#content}. */
public record Attachment(String id, String entryId, CaseNumber caseNumber, String name, String mediaType, long size) {}
