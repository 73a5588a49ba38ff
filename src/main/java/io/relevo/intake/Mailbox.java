package io.relevo.intake;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mailbox we read, and what its mail is taken to be.
 *
 * @param port 0 for the protocol's own
 * @param user null for the address itself
 * @param protocol {@code imap} or {@code imaps}
 * @param queue where its cases go, or null to let triage decide
 * @param reason the contact reason of everything in it, or null to guess
 * @param language {@code es} or {@code en}, where the text does not say
 */
record Mailbox(
        String address,
        @DefaultValue("localhost") String host,
        @DefaultValue("0") int port,
        String user,
        String password,
        @DefaultValue("imap") String protocol,
        @DefaultValue("INBOX") String folder,
        String queue,
        String reason,
        @DefaultValue("es") String language) {

    /** For mail of a mailbox that is configured no more. */
    static Mailbox retired(String address) {
        return new Mailbox(address, null, 0, null, null, "imap", "INBOX", null, null, "es");
    }

    /** True for the address itself and its {@code +token} variants, in any case. */
    boolean owns(String other) {
        int at = address.indexOf('@');
        return other != null
                && other.length() >= address.length()
                && other.regionMatches(
                        true, other.length() - (address.length() - at), address, at, address.length() - at)
                && other.regionMatches(true, 0, address, 0, at)
                && (other.length() == address.length() || other.charAt(at) == '+');
    }

    /** Never with the password: settings end in logs. */
    @Override
    public String toString() {
        return address + " (" + protocol + "://" + host + ":" + port + "/" + folder + ")";
    }
}
