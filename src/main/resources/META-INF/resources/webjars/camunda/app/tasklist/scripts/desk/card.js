// What a task's card says about its case. All cards of a list come in one request.
import { api } from './api.js';
import { countdown } from './countdown.js';
import { el } from './dom.js';
import { t, word } from './i18n.js';

const COLLECTING_MILLIS = 50;
const QUARTER = 0.25;
const AT_LEAST_MILLIS = 15 * 60 * 1000;

const REMEMBERED = 200;

let waiting = null;
const known = new Map();

/** Cases, and returns that a person decides; areas have none of these. */
const load = async ids => {
  const cases = await api.cards(ids);
  const rest = ids.filter(id => !cases.some(found => found.taskId === id));
  return rest.length === 0 ? cases : [...cases, ...(await api.reviews(rest).catch(() => []))];
};

const flush = () => {
  const batch = waiting;
  waiting = null;
  const ids = [...batch.keys()];
  load(ids)
    .catch(() => [])
    .then(cards => new Map(cards.map(found => [found.taskId, found])))
    .then(found => ids.forEach(id => batch.get(id).forEach(resolve => resolve(found.get(id)))));
};

const ask = taskId =>
  new Promise(resolve => {
    if (!waiting) {
      waiting = new Map();
      setTimeout(flush, COLLECTING_MILLIS);
    }
    waiting.set(taskId, [...(waiting.get(taskId) || []), resolve]);
  });

const badge = found => {
  if (!found.dueAt) {
    return null;
  }
  const node = el('span.relevo-badge');
  const whole = new Date(found.dueAt) - new Date(found.createdAt);
  countdown(node, found.dueAt, Math.max(whole * QUARTER, AT_LEAST_MILLIS));
  return node;
};

/** What was shown last time stands until the fresh answer is there: Tasklist draws its list anew every ten seconds. */
const remember = found => {
  known.delete(found.taskId);
  known.set(found.taskId, found);
  if (known.size > REMEMBERED) {
    known.delete(known.keys().next().value);
  }
};

const paint = (node, found) => {
  const task = node.closest('li.task');
  const title = task?.querySelector('h4.task a');
  const process = task?.querySelector('h6.process-definition');
  task?.classList.add('relevo-card');
  if (title) {
    title.textContent = `${found.caseNumber || found.returnNumber} · ${found.customerName || t('customer.unknown')}`;
  }
  if (process) {
    process.textContent = word('task', found.process || found.step);
  }
  node.replaceChildren(
    el('p.relevo-subject', found.subject || found.items || t('subject.none')),
    el(
      'p.relevo-card-line',
      found.newMessage ? el('span.relevo-dot', { title: t('card.new-message') }, t('card.new-message')) : null,
      el('span.relevo-reason', word('reason', found.reason)),
      badge(found)
    )
  );
};

export const card = {
  id: 'relevo-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: async (node, { taskId }) => {
    node.className = 'relevo-card-body';
    const fresh = ask(taskId);
    // Not before Tasklist has put its own title in.
    await Promise.resolve();
    if (known.has(taskId)) {
      paint(node, known.get(taskId));
    }
    const found = await fresh;
    if (found) {
      remember(found);
      paint(node, found);
    }
  }
};
