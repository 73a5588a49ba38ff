package io.relevo.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relevo.RelevoApplication;
import io.relevo.cases.CaseNumber;
import io.relevo.intake.CorpusMails.BounceFile;
import io.relevo.intake.CorpusMails.Decoded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/**
 * Real mails, delivered by SMTP into the whole running product:
 * {@code mvn test -Dtest=CorpusBySmtpTest -Drelevo.corpus=FOLDER}. Skipped where no folder is named.
 */
@EnabledIfSystemProperty(
        named = "relevo.corpus",
        matches = ".+",
        disabledReason = "skipped: name the folder with the unpacked corpora by -Drelevo.corpus=FOLDER")
@SpringBootTest(classes = RelevoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
class CorpusBySmtpTest {

    private static final String MAILBOX = "soporte@tienda.example";
    /** How a bounce among the mails of mime4j, where nobody marked them, gives itself away. */
    private static final String RETURNED = "(?is)undeliverable|returned mail|report-type=\"?delivery-status";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @DynamicPropertySource
    static void ownPorts(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:corpus;DB_CLOSE_DELAY=-1");
        int smtp = TestSocketUtils.findAvailableTcpPort();
        int imap = TestSocketUtils.findAvailableTcpPort();
        properties.add("relevo.demo.smtp-port", () -> smtp);
        properties.add("relevo.demo.imap-port", () -> imap);
    }

    /** Where a mail ended; the subject is null for an entry that did not open its case. */
    private record Ended(String status, Long number, String text, String subject) {}

    @Autowired
    JdbcClient jdbc;

    @Value("${relevo.demo.smtp-port}")
    int smtpPort;

    @Test
    void everyMailIsInOneCaseOrInQuarantineAndNoBounceOpensOneOrGetsAnAnswer() throws IOException {
        Path folder = CorpusMails.folder().orElseThrow();
        List<Decoded> mails = CorpusMails.mime4j(folder);
        List<BounceFile> bounceFiles = CorpusMails.bounces(folder);
        long casesBefore = count("select count(*) from cases");
        long mailsBefore = count("select count(*) from messaging_outbound");
        List<byte[]> sent = new ArrayList<>();
        try (var smtp = new RawSmtp(smtpPort)) {
            for (Decoded mail : mails) {
                smtp.send("somebody@corpus.example", MAILBOX, mail.raw());
                sent.add(mail.raw());
            }
            for (BounceFile file : bounceFiles) {
                smtp.send(file.bounce() ? "" : "somebody@corpus.example", MAILBOX, file.raw());
                sent.add(file.raw());
            }
        }
        Map<Integer, Ended> ended = whereTheyEnded(sent);

        List<String> subjects = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        List<String> shownMore = new ArrayList<>();
        List<String> quarantined = new ArrayList<>();
        List<String> bouncesAmongThem = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            Decoded expected = mails.get(i);
            Ended found = ended.get(i);
            if (found.status().equals("QUARANTINED")) {
                quarantined.add(expected.name());
                continue;
            }
            if (found.status().equals("BOUNCE")) {
                bouncesAmongThem.add(expected.name());
                assertThat(new String(expected.raw(), ISO_8859_1))
                        .as(expected.name())
                        .containsPattern(RETURNED);
                continue;
            }
            assertThat(found.status()).as(expected.name()).isEqualTo("PROCESSED");
            assertThat(found.number()).as(expected.name()).isNotNull();
            if (found.subject() != null && !expected.subjectEquals(found.subject())) {
                subjects.add(
                        expected.name() + ": expected '" + expected.subject() + "', was '" + found.subject() + "'");
            }
            if (expected.showsMore(found.text())) {
                shownMore.add(expected.name());
            } else if (!expected.bodyEquals(found.text())) {
                bodies.add(expected.name() + ": " + found);
            }
        }
        List<String> bouncesWithACase = new ArrayList<>();
        List<String> personsWithoutACase = new ArrayList<>();
        for (int i = 0; i < bounceFiles.size(); i++) {
            BounceFile file = bounceFiles.get(i);
            Ended found = ended.get(mails.size() + i);
            if (file.bounce() && (!found.status().equals("BOUNCE") || found.number() != null)) {
                bouncesWithACase.add(file.name());
            }
            if (!file.bounce() && found.number() == null) {
                personsWithoutACase.add(file.name());
            }
        }
        long newCases = count("select count(*) from cases") - casesBefore;
        long casesOfMails = ended.values().stream()
                .map(Ended::number)
                .filter(number -> number != null)
                .distinct()
                .count();
        System.out.printf(
                "by SMTP: %d mails of mime4j, %d of flufl_bounce (%d bounces); stored originals %d, cases opened %d, "
                        + "quarantined %s, filed as bounces %d (of mime4j %s), mails put out %d%n"
                        + "subject different %s, body different %s, text shown where none is expected %s%n",
                mails.size(),
                bounceFiles.size(),
                bounceFiles.stream().filter(BounceFile::bounce).count(),
                count("select count(*) from intake_originals"),
                newCases,
                quarantined,
                count("select count(*) from intake_originals where status = 'BOUNCE'"),
                bouncesAmongThem,
                count("select count(*) from messaging_outbound") - mailsBefore,
                subjects,
                bodies,
                shownMore);

        assertThat(newCases).isEqualTo(casesOfMails);
        assertThat(bouncesWithACase).isEmpty();
        assertThat(personsWithoutACase).isEmpty();
        assertThat(casesWithMail()).as("every mail we sent belongs to a case").isSubsetOf(allCases());
        assertThat(subjects).isEmpty();
        assertThat(bodies).isEmpty();
    }

    /** The server numbers mails as they come. The same mail a second time is stored again only if it has no Message-ID. */
    private Map<Integer, Ended> whereTheyEnded(List<byte[]> sent) {
        await().atMost(PATIENCE)
                .until(() -> whereItEnded(sent.size()).isPresent()
                        && count("select count(*) from intake_originals where status = 'NEW'") == 0);
        Map<String, Ended> known = new HashMap<>();
        Map<Integer, Ended> ended = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            String mail = new String(sent.get(i), ISO_8859_1);
            Ended found = whereItEnded(i + 1).orElseGet(() -> known.get(mail));
            assertThat(found).as("mail " + (i + 1) + " is nowhere").isNotNull();
            known.put(mail, found);
            ended.put(i, found);
        }
        return ended;
    }

    private Optional<Ended> whereItEnded(int uid) {
        return jdbc.sql("""
                        select o.status, o.case_number, e.text,
                          case when exists (select 1 from cases_entries earlier
                              where earlier.case_number = o.case_number and earlier.id < e.id
                                and earlier.kind = 'CUSTOMER_MESSAGE')
                            then null else coalesce(c.subject, '') end as subject
                        from intake_originals o
                          left join cases_entries e on e.id = o.entry_id
                          left join cases c on c.number = o.case_number
                        where o.source = ? and o.transport_key like ?""")
                .params(MAILBOX, String.format("%%-%010d", uid))
                .query((row, n) -> new Ended(
                        row.getString("status"),
                        row.getObject("case_number", Long.class),
                        row.getString("text"),
                        row.getString("subject")))
                .optional();
    }

    private Set<CaseNumber> casesWithMail() {
        return jdbc.sql("select distinct reference from messaging_outbound").query(String.class).stream()
                .map(CaseNumber::parse)
                .collect(Collectors.toSet());
    }

    private Set<CaseNumber> allCases() {
        return jdbc.sql("select number from cases").query(Long.class).stream()
                .map(CaseNumber::new)
                .collect(Collectors.toSet());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
