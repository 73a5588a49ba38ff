package io.relevo.returns;

import io.hypersistence.tsid.TSID;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads all decisions for a backtest. They are only ever added to, so what was read and packed once is kept for the next
 * time, and only what came since is read as it was recorded.
 */
@Component
class RecordedHistory {

    private static final int PIECE = 32_768;
    private static final int PAGE = 2_000;

    /** Longer than any transaction takes: no decision turns up before one that is older than this. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private final HistoryStore store;
    private final int piece;

    @Autowired
    RecordedHistory(HistoryStore store) {
        this(store, PIECE);
    }

    RecordedHistory(HistoryStore store, int piece) {
        this.store = store;
        this.piece = piece;
    }

    private record Stretch(History decisions, String last, boolean full) {}

    int count() {
        HistoryStore.Kept kept = store.kept(PackedHistory.FORM);
        return kept.decisions() + store.countAfter(kept.last());
    }

    /** @throws CancellationException if the progress said to stop */
    History read(Backtest.Progress progress) {
        int all = count();
        var history = new History();
        String last = "";
        int number = 0;
        for (var kept = store.piece(PackedHistory.FORM, number);
                kept.isPresent();
                kept = store.piece(PackedHistory.FORM, number)) {
            PackedHistory.unpack(kept.get().content(), history);
            last = kept.get().last();
            number++;
            tell(progress, history.size(), all);
        }
        Stretch stretch;
        do {
            stretch = next(last, history.size(), all, progress);
            byte[] packed = PackedHistory.pack(stretch.decisions());
            if (isSettled(stretch)) {
                store.keep(PackedHistory.FORM, number++, piece(stretch, packed));
            }
            PackedHistory.unpack(packed, history);
            last = stretch.last();
        } while (stretch.full());
        history.filled(store::facts);
        return history;
    }

    /** Packs what came since, where it is worth it. */
    void keep() {
        HistoryStore.Kept kept = store.kept(PackedHistory.FORM);
        int number = kept.pieces();
        String last = kept.last();
        int left = store.countAfter(last);
        for (; left >= piece; left -= piece) {
            Stretch stretch = next(last, 0, left, (done, all) -> true);
            if (!isSettled(stretch)) {
                return;
            }
            store.keep(PackedHistory.FORM, number++, piece(stretch, PackedHistory.pack(stretch.decisions())));
            last = stretch.last();
        }
    }

    /** What was packed holds decisions that are gone. */
    void forget() {
        store.clear();
    }

    private static HistoryStore.Piece piece(Stretch stretch, byte[] packed) {
        return new HistoryStore.Piece(stretch.decisions().size(), stretch.last(), packed);
    }

    private Stretch next(String after, int before, int all, Backtest.Progress progress) {
        var decisions = new History();
        String last = after;
        List<HistoryStore.Recorded> page;
        int limit;
        do {
            limit = Math.min(PAGE, piece - decisions.size());
            page = store.after(last, limit);
            page.forEach(
                    each -> decisions.add(each.id(), each.release(), each.facts(), each.outcome(), each.imported()));
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
            tell(progress, before + decisions.size(), all);
        } while (page.size() == limit && decisions.size() < piece);
        return new Stretch(decisions, last, decisions.size() == piece);
    }

    /** By the clock that numbers decisions, whatever clock the product goes by. */
    private static boolean isSettled(Stretch stretch) {
        Instant made = stretch.full() ? TSID.from(stretch.last()).getInstant() : Instant.MAX;
        return made.isBefore(TSID.Factory.getTsid().getInstant().minus(SETTLED));
    }

    private static void tell(Backtest.Progress progress, int done, int all) {
        if (!progress.at(done, Math.max(all, done))) {
            throw new CancellationException("Reading the decisions was stopped");
        }
    }
}
