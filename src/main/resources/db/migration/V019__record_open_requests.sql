-- Since requests are in the ledger, their clocks are computed from it. What was asked before is entered here, as of the
-- case's newest event: a ledger never runs backwards.
insert into cases_ledger (case_number, position, at, kind, state, owner, level, cause, actor, detail)
select c.number,
       c.ledger_length + row_number() over (partition by c.number order by r.asked_at, r.id),
       c.ledger_at,
       'ASKED',
       c.state,
       c.owner,
       c.level,
       'RULE',
       'upgrade',
       r.id || case when d.kind = 'AREA' then ' BO:' else ' 3P:' end || r.party
            || case when d.kind = 'AREA' then ' back-office-time=PT' else ' third-party-time=PT' end
            || r.target_seconds || 'S@' || d.calendar
from parties_requests r
join parties_directory d on d.code = r.party
join cases c on r.reference = 'R-' || c.number
where r.status = 'OPEN';

update cases
set ledger_length = (select max(l.position) from cases_ledger l where l.case_number = cases.number)
where exists (
  select 1 from cases_ledger l where l.case_number = cases.number and l.kind = 'ASKED' and l.actor = 'upgrade');
