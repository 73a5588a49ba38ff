// What areas and third parties were asked.
import { countdown } from './countdown.js';
import { el } from './dom.js';
import { longTime, shortTime, t, word } from './i18n.js';

const HOUR = 3600 * 1000;

const state = request => {
  const node = el('span.relevo-badge');
  if (request.status === 'OPEN' && request.dueAt) {
    node.title = longTime(request.dueAt);
    countdown(node, request.dueAt, Math.max((new Date(request.dueAt) - new Date(request.askedAt)) / 4, HOUR / 4));
  } else {
    node.classList.add(request.status === 'ANSWERED' ? 'relevo-green' : 'relevo-grey');
    node.textContent = word('request', request.status);
  }
  return node;
};

const line = (request, onWithdraw) =>
  el(
    `li.relevo-request`,
    el('p.relevo-request-head', el('strong', request.partyName), state(request)),
    request.blocking && request.status === 'OPEN' ? el('span.relevo-tag', t('request.blocking')) : null,
    el('p.relevo-request-text', request.text),
    el('p.relevo-empty.relevo-small', t('request.asked', { who: request.askedByName, when: shortTime(request.askedAt) })),
    request.answer ? el('blockquote', request.answer) : null,
    request.status === 'OPEN' && onWithdraw
      ? el('button.relevo-quiet', { type: 'button', onclick: () => onWithdraw(request.id) }, t('request.withdraw'))
      : null
  );

/** @param onWithdraw (requestId), or null where the agent can't */
export const requests = (list, onWithdraw) => {
  if (list.length === 0) {
    return null;
  }
  const openFirst = [...list].sort((a, b) => (a.status === 'OPEN' ? 0 : 1) - (b.status === 'OPEN' ? 0 : 1));
  return el(
    'section.relevo-panel',
    el('h3', t('section.requests')),
    el('ul.relevo-list', openFirst.map(request => line(request, onWithdraw)))
  );
};
