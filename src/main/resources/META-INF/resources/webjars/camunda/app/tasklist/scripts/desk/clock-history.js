// What a clock went through: when it ran, when it stood still, who or what made it.
import { milliseconds, span } from './countdown.js';
import { el, time } from './dom.js';
import { longTime, shortTime, t, word } from './i18n.js';

const MOVES = ['RAN', 'PAUSED', 'STOPPED'];

const who = turn => (turn.reason === 'TIME_PASSED' ? null : el('small', ` ${word('cause', turn.cause)} ${turn.cause === 'USER' ? turn.actor : ''}`));

const line = turn =>
  el(
    `li.relevo-turn.relevo-turn-${turn.kind.toLowerCase()}`,
    time(turn.at, shortTime(turn.at), longTime(turn.at)),
    el('span', el('b', word('turn', turn.kind)), ` ${word('why', turn.reason)}`, who(turn)),
    el('small.relevo-number', span(milliseconds(turn.consumed)))
  );

/** Stretches of time between the turns that set the clock going or still; the breach is a mark on the bar. */
const bar = (clock, now) => {
  const end = new Date(clock.stoppedAt || now);
  const moves = clock.history.filter(turn => MOVES.includes(turn.kind));
  const whole = Math.max(1, end - new Date(clock.startedAt));
  const node = el('span.relevo-ran-bar', { 'aria-hidden': 'true' });
  moves.forEach((turn, index) => {
    const to = index + 1 < moves.length ? new Date(moves[index + 1].at) : end;
    const part = el(`span.relevo-ran.relevo-ran-${turn.kind.toLowerCase()}`);
    part.style.flexGrow = Math.max(0, to - new Date(turn.at));
    node.append(part);
  });
  if (clock.breachedAt) {
    const mark = el('span.relevo-ran-breach');
    mark.style.left = `${Math.min(100, Math.max(0, (100 * (new Date(clock.breachedAt) - new Date(clock.startedAt))) / whole))}%`;
    node.append(mark);
  }
  return node;
};

export const clockHistory = clock =>
  el(
    'details.relevo-history',
    el('summary', t('clock.history'), bar(clock, new Date().toISOString())),
    el('ol.relevo-turns', clock.history.map(line)),
    el(
      'p.relevo-small',
      t('clock.calendar', { name: clock.calendar }),
      clock.opensAt ? ` ${t('clock.closed-now', { when: shortTime(clock.opensAt) })}` : null
    )
  );
