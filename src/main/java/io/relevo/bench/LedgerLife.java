package io.relevo.bench;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Channel;
import io.relevo.cases.Conversation;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Owner;
import io.relevo.cases.Progress;
import io.relevo.flow.CaseClocks;
import java.time.Instant;
import java.util.function.Supplier;

/** One case from opened to closed, each change a transaction of its own, and a look at its clocks in between. */
class LedgerLife {

    private static final Actor ANA = Actor.user("ana");
    private static final Actor RULE = Actor.rule("bench");

    private final Cases cases;
    private final Progress progress;
    private final Conversation conversation;
    private final CaseClocks clocks;
    private final LedgerTally tally;

    LedgerLife(Cases cases, Progress progress, Conversation conversation, CaseClocks clocks, LedgerTally tally) {
        this.cases = cases;
        this.progress = progress;
        this.conversation = conversation;
        this.clocks = clocks;
        this.tally = tally;
    }

    /** @param client makes the customer, so that clients do not meet */
    void live(String client) {
        CaseNumber number = write("open", 2, () -> cases.open(message(client)).number());
        targets(number, "first-reply=PT30M@shop;level-time=PT4H@shop");
        change("take", number, () -> progress.taken(number, "ana"));
        change("reply", number, () -> conversation.reply(number, ANA, "Va.", null));
        change("move", number, () -> progress.pendingCustomer(number, ANA));
        change("message", number, () -> cases.receive(number, message(client)));
        change("move", number, () -> progress.enter(number, "L1", RULE));
        change("move", number, () -> progress.onHold(number, Owner.thirdParty("carrier-rapida"), ANA));
        change("move", number, () -> progress.enter(number, "L1", RULE));
        look(number);
        change("move", number, () -> progress.enter(number, "L2", ANA));
        targets(number, "level-time=PT16H@shop");
        change("note", number, () -> conversation.note(number, ANA, "Visto con logística."));
        change("reply", number, () -> conversation.reply(number, ANA, "Ya salió.", null));
        change("move", number, () -> progress.solved(number, ANA));
        change("move", number, () -> progress.reopened(number, Actor.customer()));
        change("reply", number, () -> conversation.reply(number, ANA, "Listo.", null));
        change("move", number, () -> progress.solved(number, ANA));
        change("move", number, () -> progress.closed(number, RULE));
        look(number);
    }

    private void targets(CaseNumber number, String targets) {
        change("targets", number, () -> progress.record(number, Kind.TARGETS, RULE, targets));
    }

    private void change(String change, CaseNumber number, Runnable work) {
        write(change, 1, () -> {
            work.run();
            return number;
        });
    }

    private <T> T write(String change, int events, Supplier<T> work) {
        return tally.event(change, events, work);
    }

    private void look(CaseNumber number) {
        tally.look(() -> clocks.of(number).size());
    }

    private static IncomingMessage message(String client) {
        return IncomingMessage.through(Channel.MAIL, Instant.now())
                .from("cliente-" + client + "@tienda.example", "Cliente")
                .saying("Mi pedido", "¿Dónde está mi pedido?")
                .done();
    }
}
