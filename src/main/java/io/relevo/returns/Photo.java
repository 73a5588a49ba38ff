package io.relevo.returns;

/** A customer's photo of what they send back. {@code mediaType} is what its bytes are, whatever the sender said. */
public record Photo(String name, String mediaType, byte[] content) {}
