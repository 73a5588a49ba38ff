-- For those who follow all ledgers: the events since an instant. Append-only, so its writes are cheap.
create index cases_ledger_by_time on cases_ledger (at);
