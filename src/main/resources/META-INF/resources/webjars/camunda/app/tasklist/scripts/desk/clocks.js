// The clocks of the case: what has to happen until when, and what stands still.
import { clockHistory } from './clock-history.js';
import { countdown, milliseconds, span } from './countdown.js';
import { el } from './dom.js';
import { longTime, t, word } from './i18n.js';
import { ownerName } from './owner.js';

const measured = clock => t('clock.measured', { span: span(milliseconds(clock.consumed)) });

const left = clock => {
  const node = el('span.relevo-badge');
  const remaining = milliseconds(clock.remaining);
  if (clock.state === 'PAUSED') {
    node.classList.add('relevo-grey');
    node.textContent = !clock.target
      ? t('clock.paused')
      : remaining < 0
        ? t('clock.paused.overdue', { span: span(-remaining) })
        : t('clock.paused.left', { span: span(remaining) });
  } else if (clock.state === 'MET') {
    node.classList.add('relevo-green');
    node.textContent = t('clock.met');
  } else if (clock.dueAt && !clock.stoppedAt) {
    node.title = longTime(clock.dueAt);
    countdown(node, clock.dueAt, milliseconds(clock.target) / 4);
  } else if (clock.state === 'BREACHED') {
    node.classList.add('relevo-red');
    node.textContent = t('clock.breached', { span: span(Math.max(0, -remaining)) });
  } else {
    node.classList.add('relevo-grey');
    node.textContent = measured(clock);
  }
  return node;
};

const risk = clock => (clock.atRisk ? el('span.relevo-badge.relevo-amber', t('clock.at-risk', { percent: clock.percent })) : null);

const used = clock => {
  if (!clock.target) {
    return null;
  }
  const share = Math.min(100, (100 * milliseconds(clock.consumed)) / Math.max(1, milliseconds(clock.target)));
  const bar = el('span.relevo-bar-used');
  bar.style.width = `${share}%`;
  return [
    el('span.relevo-bar', bar),
    el('small', t('clock.used', { consumed: span(milliseconds(clock.consumed)), target: span(milliseconds(clock.target)) }))
  ];
};

const whose = (clock, parties) => {
  const again = clock.visit > 1 ? ` (${clock.visit})` : '';
  return clock.level ? ` · ${ownerName(clock.level, parties)}${again}` : again;
};

const line = (clock, parties) =>
  el(
    'li.relevo-clock',
    el('span.relevo-clock-name', word('metric', clock.metric), whose(clock, parties)),
    risk(clock),
    left(clock),
    used(clock),
    clockHistory(clock)
  );

/** @param parties whose names stand beside their clocks */
export const clocks = (list, parties) =>
  el(
    'section.relevo-panel',
    el('h3', t('section.clocks')),
    list.length ? el('ul.relevo-list', list.map(clock => line(clock, parties))) : el('p.relevo-empty', t('clocks.none'))
  );
