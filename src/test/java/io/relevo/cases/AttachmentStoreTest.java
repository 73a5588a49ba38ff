package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.IncomingMessage.NewAttachment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentStoreTest {

    @ParameterizedTest
    @EnumSource
    void keepsEveryByteOfALargeFile(TestDatabase database) {
        var heart = new Heart(database);
        byte[] photo = new byte[5 * 1024 * 1024];
        new Random(7).nextBytes(photo);

        Attachment stored = attach(heart, new NewAttachment("foto.jpg", "image/jpeg", photo));

        assertThat(stored.size()).isEqualTo(photo.length);
        assertThat(heart.attachments.content(stored.id())).contains(photo);
    }

    @ParameterizedTest
    @EnumSource
    void findsAFileByItself(TestDatabase database) {
        var heart = new Heart(database);

        Attachment stored = attach(heart, new NewAttachment("factura.pdf", "application/pdf", new byte[] {1, 2}));

        assertThat(heart.attachments.find(stored.id())).contains(stored);
        assertThat(heart.attachments.find("none")).isEmpty();
        assertThat(heart.attachments.content("none")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void makesNamesFromOutsideFit(TestDatabase database) {
        var heart = new Heart(database);

        Attachment stored = attach(heart, new NewAttachment("😀".repeat(200) + "\0", "x".repeat(300), new byte[0]));

        assertThat(stored.name()).isEqualTo("😀".repeat(127));
        assertThat(stored.mediaType()).hasSize(200);
        assertThat(heart.attachments.content(stored.id())).contains(new byte[0]);
    }

    @ParameterizedTest
    @EnumSource
    void listsTheFilesOfAnEntryInTheirOrder(TestDatabase database) {
        var heart = new Heart(database);
        Received received = heart.in(() -> heart.cases.open(Heart.draft("Van las fotos.")
                .with(List.of(file("1.jpg"), file("2.jpg"), file("3.jpg")))
                .done()));

        assertThat(heart.conversation.of(received.number()).get(0).attachments())
                .extracting(Attachment::name)
                .containsExactly("1.jpg", "2.jpg", "3.jpg");
    }

    private static NewAttachment file(String name) {
        return new NewAttachment(name, "image/jpeg", new byte[] {1});
    }

    private static Attachment attach(Heart heart, NewAttachment file) {
        Received received = heart.in(() ->
                heart.cases.open(Heart.draft("Va la foto.").with(List.of(file)).done()));
        return heart.attachments.of(received.number()).get(received.entryId()).get(0);
    }
}
