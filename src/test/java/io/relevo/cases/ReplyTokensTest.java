package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.relevo.cases.ReplyTokens.Thread;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTokensTest {

    private static final CaseNumber NUMBER = new CaseNumber(10_042);
    private static final String REQUEST = "0JV3C9R6XAH2K";
    private static final String MAILBOX = "soporte@tienda.example";

    private final ReplyTokens tokens = tokens("one secret");

    @Test
    void readsItsOwnAddressAndMessageId() {
        assertThat(tokens.read(tokens.replyAddress(MAILBOX, NUMBER, null))).contains(new Thread(NUMBER, null));
        assertThat(tokens.read(tokens.messageId(NUMBER, null, REQUEST, MAILBOX)))
                .contains(new Thread(NUMBER, null));
    }

    @Test
    void namesTheRequestOfAThirdPartysThread() {
        assertThat(tokens.read(tokens.replyAddress(MAILBOX, NUMBER, REQUEST))).contains(new Thread(NUMBER, REQUEST));
    }

    @Test
    void survivesMailServersThatChangeTheCase() {
        String address = tokens.replyAddress(MAILBOX, NUMBER, REQUEST).toUpperCase();

        assertThat(tokens.read("\"Soporte\" <" + address + ">")).contains(new Thread(NUMBER, REQUEST));
    }

    @Test
    void aTokenForOneCaseOpensNoOther() {
        String token = tokens.token(NUMBER, null);

        assertThat(tokens.read(token.replace("10042", "10043"))).isEmpty();
        assertThat(tokens.read(token.replace("r-10042", "r-10042.q" + REQUEST.toLowerCase())))
                .isEmpty();
    }

    @Test
    void noCharacterOfTheSignatureIsIdle() {
        String token = tokens.token(NUMBER, null);
        int signature = token.lastIndexOf('.') + 1;

        assertThat(IntStream.range(signature, token.length())).allSatisfy(index -> {
            char other = token.charAt(index) == '0' ? '1' : '0';
            assertThat(tokens.read(token.substring(0, index) + other + token.substring(index + 1)))
                    .isEmpty();
        });
    }

    @Test
    void anotherSecretMakesOtherTokens() {
        assertThat(tokens("another secret").read(tokens.token(NUMBER, null))).isEmpty();
    }

    @Test
    void findsTheGoodTokenBehindABadOne() {
        String bad = tokens("another secret").token(new CaseNumber(10_001), null);

        assertThat(tokens.read("<" + bad + "." + tokens.token(NUMBER, null) + "@tienda.example>"))
                .contains(new Thread(NUMBER, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "iris@cliente.example", "<r-10042@tienda.example>", "r-10042.q.0", "\0"})
    void readsNothingIntoAnythingElse(String text) {
        assertThat(tokens.read(text)).isEmpty();
    }

    @Test
    void readsNoEndlessText() {
        assertThat(tokens.read("x".repeat(2000) + tokens.token(NUMBER, null))).isEmpty();
    }

    private static ReplyTokens tokens(String secret) {
        SecretStore secrets = mock(SecretStore.class);
        when(secrets.secret("reply-token")).thenReturn(secret);
        return new ReplyTokens(secrets);
    }
}
