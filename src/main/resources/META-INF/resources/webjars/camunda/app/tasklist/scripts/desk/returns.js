// The returns of the case, and the customer's others.
import { returnUrl } from './api.js';
import { el } from './dom.js';
import { longTime, shortTime, t } from './i18n.js';

const MOODS = { good: 'relevo-green', bad: 'relevo-red', waiting: 'relevo-amber' };

const line = one =>
  el(
    'li.relevo-request',
    el(
      'p.relevo-request-head',
      el('strong', el('a', { href: returnUrl(one.number), target: '_blank', rel: 'noopener' }, one.number)),
      el(`span.relevo-badge.${MOODS[one.mood]}`, one.state)
    ),
    one.ofThisCase ? el('span.relevo-tag', t('return.of-this-case')) : null,
    el('p.relevo-request-text', one.items),
    el('p.relevo-empty.relevo-small', { title: longTime(one.requestedAt) }, t('return.asked', { order: one.order, when: shortTime(one.requestedAt) }))
  );

export const returns = list =>
  list.length === 0 ? null : el('section.relevo-panel', el('h3', t('section.returns')), el('ul.relevo-list', list.map(line)));
