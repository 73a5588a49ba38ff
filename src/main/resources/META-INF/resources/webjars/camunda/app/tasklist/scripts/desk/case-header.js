// Who and what the case is about, and who works on it.
import { countdown } from './countdown.js';
import { el, time } from './dom.js';
import { shortTime, longTime, t, word } from './i18n.js';
import { owner } from './owner.js';

const fact = (label, value) => (value ? el('span.relevo-fact', el('span.relevo-label', label), ' ', value) : null);

const orderLink = order =>
  order
    ? el(
        'a',
        {
          href: '',
          onclick: click => {
            click.preventDefault();
            document.getElementById(`relevo-order-${order}`)?.scrollIntoView({ behavior: 'smooth', block: 'nearest' });
          }
        },
        order
      )
    : null;

export const caseHeader = ({ task, case: file, customer, parties }) => {
  const due = task.dueAt ? el('span.relevo-badge', { title: longTime(task.dueAt) }) : null;
  if (due) {
    const whole = new Date(task.dueAt) - new Date(task.createdAt);
    countdown(due, task.dueAt, Math.max(whole / 4, 15 * 60 * 1000));
  }
  return el(
    'header.relevo-header',
    el('h2', el('span.relevo-number', file.number), ' ', file.subject || t('subject.none')),
    el(
      'p.relevo-facts',
      el(`span.relevo-state.relevo-state-${file.state.toLowerCase()}`, word('state', file.state)),
      due,
      el('span', word('level', file.level)),
      file.owner === file.level ? null : el('span.relevo-tag', owner(file.owner, parties)),
      fact(t('label.customer'), customer?.name || file.customerName || file.customerEmail || t('customer.unknown')),
      fact(t('label.reason'), word('reason', file.reason)),
      fact(t('label.order'), orderLink(file.order)),
      fact(t('label.channel'), word('channel', file.channel)),
      fact(t('label.call-back'), file.callBackAt ? time(file.callBackAt, shortTime(file.callBackAt), longTime(file.callBackAt)) : null),
      file.customerUnreachable ? el('span.relevo-say-problem', t('customer.unreachable')) : null,
      fact(t('label.opened'), time(file.openedAt, shortTime(file.openedAt), longTime(file.openedAt))),
      file.reopenCount > 0 ? el('span.relevo-tag', t('case.reopened', { times: file.reopenCount })) : null,
      file.followsUp ? fact(t('label.follows-up'), file.followsUp) : null
    )
  );
};
