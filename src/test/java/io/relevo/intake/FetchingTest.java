package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.relevo.TestDatabase;
import io.relevo.cases.IncomingMessage;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.Test;

/** What mail servers do to us: each fault once, on a folder that does as it is told. */
class FetchingTest {

    private final IntakeFixture intake = new IntakeFixture(TestDatabase.H2);
    private final Fetching fetching = new Fetching(IntakeFixture.SUPPORT, intake.originals, intake.processing);
    private final Map<Long, IMAPMessage> unseen = new TreeMap<>();
    private final IMAPFolder folder = folder(1);

    @Test
    void storesBeforeItMarks() throws Exception {
        IMAPMessage message = arrives(7, "hola");
        doThrow(new MessagingException("NO STORE")).when(message).setFlag(Flags.Flag.SEEN, true);

        fetch();
        fetch();

        assertThat(intake.opened).hasSize(1);
        verify(message, times(2)).setFlag(Flags.Flag.SEEN, true);
        verify(message, times(1)).getMimeStream();
    }

    @Test
    void neverMarksWhatItCouldNotStore() throws Exception {
        IMAPMessage message = arrives(7, "hola");
        intake.jdbc.sql("alter table intake_originals rename to elsewhere").update();

        assertThatThrownBy(this::fetch).isInstanceOf(RuntimeException.class);

        verify(message, never()).setFlag(any(Flags.Flag.class), anyBoolean());
    }

    @Test
    void peeksSoThatFetchingMarksNothing() throws Exception {
        IMAPMessage message = arrives(7, "hola");

        fetch();

        verify(message).setPeek(true);
    }

    @Test
    void makesNoSecondCaseWhenTheServerRenumbersItsMails() throws Exception {
        arrives(7, "hola");
        fetch();
        IMAPFolder renumbered = folder(2);

        fetching.opened(renumbered);
        fetching.fetch(renumbered, () -> false);

        assertThat(intake.opened).hasSize(1);
    }

    @Test
    void takesUpAMailThatWasStoredButNotWorkedOn() throws Exception {
        arrives(7, "hola");
        intake.keep(IntakeFixture.SUPPORT.address(), "0000000001-0000000007", raw(7, "hola"));
        intake.later(Duration.ofMinutes(1));

        fetch();

        assertThat(intake.opened).hasSize(1);
    }

    @Test
    void doesNotLetAMailThatCannotBeFetchedBlockTheNext() throws Exception {
        breaks(arrives(7, "x"), new IOException("bad literal"));
        arrives(8, "hola");

        fetch();

        assertThat(intake.opened).extracting(IncomingMessage::text).containsExactly("hola");
    }

    @Test
    void tellsAnAgentOfAMailTheServerNeverHandsOut() throws Exception {
        breaks(arrives(7, "x"), new IOException("bad literal"));

        for (int i = 0; i < 5; i++) {
            fetch();
        }

        assertThat(intake.opened).extracting(IncomingMessage::reason).containsExactly("unreadable-message");
    }

    @Test
    void goesOnAfterALostConnectionBehindTheMailThatCutIt() throws Exception {
        breaks(arrives(7, "x"), new IOException("connection reset"));
        arrives(8, "hola");
        when(folder.isOpen()).thenReturn(false);
        assertThatThrownBy(this::fetch).isInstanceOf(MessagingException.class);
        when(folder.isOpen()).thenReturn(true);

        fetch();

        assertThat(intake.opened).extracting(IncomingMessage::text).containsExactly("hola");
    }

    @Test
    void keepsTheHeadOfAMailThatIsTooLarge() throws Exception {
        IMAPMessage message = arrives(7, "x");
        when(message.getMimeStream()).thenAnswer(call -> endless());

        fetch();

        IncomingMessage quarantined = intake.opened.get(0);
        assertThat(quarantined.queue()).isEqualTo("quarantine");
        assertThat(quarantined.subject()).isEqualTo("enorme");
        assertThat(quarantined.attachments().get(0).content()).hasSize(256 * 1024);
    }

    @Test
    void takesAMailThatSomebodyOpenedElsewhereFirst() throws Exception {
        arrives(7, "uno");
        fetch();
        unseen.clear();
        IMAPMessage opened = message(8, raw(8, "dos"));
        when(folder.getMessagesByUID(8, UIDFolder.LASTUID)).thenReturn(new Message[] {opened});
        when(folder.getUID(opened)).thenReturn(8L);

        fetch();

        assertThat(intake.opened).extracting(IncomingMessage::text).containsExactly("uno", "dos");
    }

    @Test
    void doesNotLetAMailThatCannotBeStoredBlockTheNext() throws Exception {
        intake.jdbc
                .sql("alter table intake_originals add constraint small check (octet_length(raw) < 1000)")
                .update();
        arrives(7, "x".repeat(2000));
        arrives(8, "hola");
        assertThatThrownBy(this::fetch).isInstanceOf(RuntimeException.class);

        assertThatThrownBy(this::fetch).isInstanceOf(RuntimeException.class);

        assertThat(intake.opened).extracting(IncomingMessage::text).containsExactly("hola");
    }

    private void fetch() throws MessagingException {
        fetching.opened(folder);
        fetching.fetch(folder, () -> false);
    }

    private IMAPMessage arrives(long uid, String text) throws Exception {
        IMAPMessage message = message(uid, raw(uid, text));
        unseen.put(uid, message);
        return message;
    }

    private IMAPMessage message(long uid, byte[] raw) throws Exception {
        IMAPMessage message = mock(IMAPMessage.class);
        when(message.getMimeStream()).thenAnswer(call -> new ByteArrayInputStream(raw));
        when(message.getFolder()).thenReturn(folder);
        return message;
    }

    private static void breaks(IMAPMessage message, IOException failure) throws Exception {
        when(message.getMimeStream()).thenAnswer(call -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });
    }

    private static byte[] raw(long uid, String text) {
        return IntakeFixture.simpleMail("<" + uid + "@correo.example>", "hola", text);
    }

    private static InputStream endless() {
        byte[] head = IntakeFixture.mail("Subject: enorme", "", "");
        return new SequenceInputStream(
                new ByteArrayInputStream(head), new ByteArrayInputStream(new byte[Fetching.LARGEST]));
    }

    private IMAPFolder folder(long validity) {
        try {
            IMAPFolder folder = mock(IMAPFolder.class);
            when(folder.getUIDValidity()).thenReturn(validity);
            when(folder.isOpen()).thenReturn(true);
            when(folder.search(any())).thenAnswer(call -> unseen.values().toArray(Message[]::new));
            when(folder.getMessagesByUID(anyLong(), anyLong())).thenReturn(new Message[0]);
            when(folder.getUID(any())).thenAnswer(call -> unseen.entrySet().stream()
                    .filter(entry -> entry.getValue() == call.getArgument(0))
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .orElse(-1L));
            return folder;
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
