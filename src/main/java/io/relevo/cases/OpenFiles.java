package io.relevo.cases;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case files the running transaction has open. Opening locks the case's row, so every later step of the
 * transaction works on the same copy, and cover and ledger are written once, right before the commit.
 */
@Component
class OpenFiles {

    private final CaseStore store;
    private final LedgerStore ledger;
    private final ApplicationEventPublisher events;
    final Clock clock;

    OpenFiles(CaseStore store, LedgerStore ledger, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws UnknownCase if there is none */
    CaseFile open(CaseNumber number) {
        return mine().computeIfAbsent(number, key -> {
            SupportCase cover = store.lock(key).orElseThrow(() -> new UnknownCase(key));
            return new CaseFile(cover, () -> ledger.of(key));
        });
    }

    CaseFile create(SupportCase cover) {
        SupportCase stored = store.insert(cover);
        var file = new CaseFile(stored, List::of);
        mine().put(stored.number(), file);
        return file;
    }

    /** The file if this transaction already has it open, else null. */
    CaseFile ifOpen(CaseNumber number) {
        Files files = (Files) TransactionSynchronizationManager.getResource(this);
        return files == null ? null : files.byNumber.get(number);
    }

    private Map<CaseNumber, CaseFile> mine() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a case file is opened in a transaction only");
        }
        Files files = (Files) TransactionSynchronizationManager.getResource(this);
        if (files == null) {
            files = new Files();
            TransactionSynchronizationManager.bindResource(this, files);
            TransactionSynchronizationManager.registerSynchronization(files);
        }
        return files.byNumber;
    }

    private final class Files implements TransactionSynchronization {

        private final Map<CaseNumber, CaseFile> byNumber = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OpenFiles.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OpenFiles.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List.copyOf(byNumber.values()).stream()
                    .filter(CaseFile::grew)
                    .forEach(file ->
                            events.publishEvent(new LedgerGrew(file.cover().number())));
            byNumber.values().forEach(file -> file.write(store::update, ledger::append));
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(OpenFiles.this);
        }
    }
}
