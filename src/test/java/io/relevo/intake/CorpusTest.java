package io.relevo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real mails: {@code mvn test -Dtest=CorpusTest -Drelevo.corpus=FOLDER}. Skipped where no folder is named.
 */
class CorpusTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    private final Decoding decoding = new Decoding();

    @Test
    void decodesSubjectAndBodyOfTheMime4jMailsAsExpected() {
        List<String> subjects = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        List<String> more = new ArrayList<>();
        List<CorpusMails.Decoded> mails = CorpusMails.mime4j(folder());
        for (CorpusMails.Decoded expected : mails) {
            DecodedMail mail = decoding.decode(expected.raw(), NOW);
            if (!expected.subjectEquals(mail.subject())) {
                subjects.add(expected.name() + ": expected '" + expected.subject() + "', was '" + mail.subject() + "'");
            }
            if (expected.showsMore(mail.text())) {
                more.add(expected.name());
            } else if (!expected.bodyEquals(mail.text())) {
                bodies.add(expected.name());
            }
        }
        System.out.printf(
                "mime4j: %d mails, subject equal %d, body equal %d, text shown where none is expected %s, different %s %s%n",
                mails.size(),
                mails.size() - subjects.size(),
                mails.size() - bodies.size() - more.size(),
                more,
                subjects,
                bodies);

        assertThat(subjects).isEmpty();
        assertThat(bodies).isEmpty();
    }

    @Test
    void recognisesBouncesAndOnlyThem() {
        List<CorpusMails.BounceFile> files = CorpusMails.bounces(folder());
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int withId = 0;
        for (CorpusMails.BounceFile file : files) {
            DecodedMail mail = decoding.decode(file.raw(), NOW);
            boolean bounce = BouncedMail.matches(mail);
            if (bounce != file.bounce()) {
                (bounce ? wrong : missed).add(file.name());
            }
            withId += bounce && !Bounce.read(mail).messageIds().isEmpty() ? 1 : 0;
        }
        long expected = files.stream().filter(CorpusMails.BounceFile::bounce).count();
        System.out.printf(
                "flufl_bounce: %d files, %d bounces, recognised %d, missed %s, taken for bounces %s, returned Message-ID found in %d%n",
                files.size(), expected, expected - missed.size(), missed, wrong, withId);

        assertThat(missed).isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void showsOfRepliesWhatWasNewlyWritten() {
        List<CorpusMails.Reply> replies = CorpusMails.replies(folder());
        List<String> different = replies.stream()
                .filter(reply -> !reply.agrees(VisibleText.of(reply.text())))
                .map(CorpusMails.Reply::test)
                .toList();
        System.out.printf(
                "crisp: %d replies, agreed %d, different %s%n",
                replies.size(), replies.size() - different.size(), different);

        assertThat(different.size()).isLessThanOrEqualTo(replies.size() / 10);
    }

    private static Path folder() {
        assumeThat(CorpusMails.folder())
                .as("skipped: name the folder with the unpacked corpora by -Drelevo.corpus=FOLDER")
                .isPresent();
        return CorpusMails.folder().orElseThrow();
    }
}
