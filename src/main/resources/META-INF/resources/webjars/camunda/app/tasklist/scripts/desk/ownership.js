// Who had the case and for how long: every minute has one owner.
import { milliseconds, span } from './countdown.js';
import { el } from './dom.js';
import { longTime, shortTime, t, word } from './i18n.js';
import { ownerName } from './owner.js';

const kind = code => ({ L: 'level', B: 'area', 3: 'third-party', c: 'customer' })[code[0]] || 'nobody';

const until = stretch => (stretch.to ? new Date(stretch.to) : new Date());
const real = stretch => until(stretch) - new Date(stretch.from);

const piece = (stretch, parties) => {
  const node = el(`span.relevo-had.relevo-had-${kind(stretch.owner)}`, {
    title: `${ownerName(stretch.owner, parties)}: ${span(real(stretch))}`
  });
  node.style.flexGrow = Math.max(1, real(stretch));
  return node;
};

const line = (stretch, parties) =>
  el(
    'li.relevo-stretch',
    el(`span.relevo-had-dot.relevo-had-${kind(stretch.owner)}`),
    el('span', ownerName(stretch.owner, parties), el('small', ` ${word('state', stretch.state)}`)),
    el('span.relevo-number', span(real(stretch))),
    el(
      'small',
      { title: longTime(stretch.from) },
      t('ownership.since', { when: shortTime(stretch.from) }),
      stretch.working && stretch.owner !== 'customer' && stretch.owner !== 'nobody'
        ? ` · ${t('ownership.working', { span: span(milliseconds(stretch.working)) })}`
        : null
    )
  );

/** @param ledger as the API gives it, in order @param parties whose names stand in it */
export const ownership = (ledger, parties) => {
  const had = ledger.filter((stretch, index) => stretch.owner !== 'nobody' || index < ledger.length - 1);
  return had.length
    ? el(
        'section.relevo-panel',
        el('h3', t('section.ownership')),
        el('div.relevo-had-bar', { 'aria-hidden': 'true' }, had.map(stretch => piece(stretch, parties))),
        el(
          'details',
          el('summary', t('ownership.stretches', { count: had.length, span: span(had.reduce((sum, stretch) => sum + real(stretch), 0)) })),
          el('ul.relevo-list', had.map(stretch => line(stretch, parties)))
        )
      )
    : null;
};
