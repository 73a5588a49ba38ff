// One ticking second for every countdown on the page. A countdown ends by itself when its node has left the page.
import { t } from './i18n.js';

const ticking = new Map();
let timer = null;

const tick = () => {
  for (const [node, state] of ticking) {
    state.shown = state.shown || node.isConnected;
    if (state.shown && !node.isConnected) {
      ticking.delete(node);
    } else {
      state.paint();
    }
  }
  if (ticking.size === 0) {
    clearInterval(timer);
    timer = null;
  }
};

const start = (node, paint) => {
  paint();
  ticking.set(node, { paint, shown: false });
  timer = timer || setInterval(tick, 1000);
};

/** 2 h 10 min; 4 min 05 s; 3 d 2 h. Of a positive number of milliseconds. */
export const span = milliseconds => {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const two = number => String(number).padStart(2, '0');
  if (hours >= 48) {
    return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  }
  if (hours >= 1) {
    return `${hours} h ${two(minutes % 60)} min`;
  }
  return minutes >= 10 ? `${minutes} min` : `${minutes} min ${two(seconds % 60)} s`;
};

/** ISO 8601 without days, such as PT2H10M, in milliseconds; negative ones too. */
export const milliseconds = iso => {
  const match = /^(-)?PT(?:(-?[\d.]+)H)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)S)?$/.exec(iso || '');
  if (!match) {
    return 0;
  }
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match;
  return (sign ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
};

/**
 * Writes what is left until dueAt into the node, every second, and colours it: green, amber when less than amberBelow
 * milliseconds are left, red when it has passed.
 */
export const countdown = (node, dueAt, amberBelow) => {
  const due = new Date(dueAt).getTime();
  start(node, () => {
    const left = due - Date.now();
    node.textContent = left < 0 ? t('countdown.overdue', { span: span(-left) }) : t('countdown.left', { span: span(left) });
    node.classList.toggle('relevo-red', left < 0);
    node.classList.toggle('relevo-amber', left >= 0 && left < amberBelow);
    node.classList.toggle('relevo-green', left >= 0 && left >= amberBelow);
  });
};
