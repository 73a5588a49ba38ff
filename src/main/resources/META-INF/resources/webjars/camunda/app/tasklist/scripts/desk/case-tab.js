// The Case tab: the whole case on one screen, and the agent's click that changes it.
import { api, returnUrl } from './api.js';
import { caseHeader } from './case-header.js';
import { clocks } from './clocks.js';
import { composer } from './composer.js';
import { conversation } from './conversation.js';
import { customerPanel } from './customer.js';
import { drafts } from './drafts.js';
import { el } from './dom.js';
import { requests } from './requests.js';
import { returns } from './returns.js';
import { isOurs } from './own-task.js';
import { ownership } from './ownership.js';
import { leaveTask, openForm, refreshList } from './task-list.js';
import { t } from './i18n.js';

const LOOK_AGAIN_MILLIS = 30000;
// As in Tasklist's own styles: below it the task stands under the list.
const ONE_COLUMN = matchMedia('(max-width: 842px)');

const open = (root, taskId, scope) => {
  const draft = drafts(taskId);
  const header = el('div');
  const talk = el('div.relevo-talk');
  const notice = el('div.relevo-notice', { role: 'status' });
  const act = el('div');
  const [clockPanel, ownerPanel, requestPanel, returnPanel, customer] = [1, 2, 3, 4, 5].map(() => el('div'));
  const side = el('aside.relevo-side', clockPanel, ownerPanel, requestPanel, returnPanel, customer);
  const shown = new Map();
  let seen = null;
  let busy = false;

  /** Draws a part anew only when it would look different: what the agent opened or marked there stays. */
  const update = (node, data, build) => {
    const now = JSON.stringify(data);
    if (shown.get(node) !== now) {
      shown.set(node, now);
      node.replaceChildren(...[build()].flat().filter(Boolean));
    }
  };

  const say = (text, kind) => notice.replaceChildren(text ? el(`p.relevo-say.relevo-say-${kind}`, text) : '');

  /** Runs a click once; a refusal is shown as the server says it and what was typed stays. */
  const attempt = async (click, done) => {
    if (busy) {
      return;
    }
    busy = true;
    root.classList.add('relevo-busy');
    try {
      await click();
      say('', 'ok');
      await done();
    } catch (problem) {
      if (problem.status === 409 || problem.status === 404) {
        await show().catch(() => {});
        refreshList(scope);
      }
      say(problem.message, 'problem');
    } finally {
      busy = false;
      root.classList.remove('relevo-busy');
    }
  };

  const forget = (...fields) => fields.forEach(field => draft.write(field, ''));

  const complete = click =>
    attempt(
      () => api.complete(taskId, { ...click, lastEntrySeen: seen }),
      () => {
        draft.clear();
        leaveTask();
      }
    );

  const stay = (click, field, said) => attempt(click, async () => {
    forget(...field);
    shown.delete(act);
    await show();
    say(said, 'ok');
  });

  const actions = screen => {
    const { task, case: file } = screen;
    const mine = task.assignee === screen.me;
    const holder = task.assignee
      ? mine
        ? el('p.relevo-holder', t('task.mine'), ' ', quiet(t('task.release'), () => assign(api.unclaim)))
        : el('p.relevo-holder.relevo-say-problem', t('task.of', { name: task.assigneeName }))
      : el('p.relevo-holder', t('task.free'), ' ', el('button.btn.btn-primary', { type: 'button', onclick: () => assign(api.claim) }, t('task.claim')));
    return [
      holder,
      composer({
        draft,
        outcomes: mine ? task.outcomes : [],
        parties: screen.parties,
        openRequests: screen.requests.filter(request => request.status === 'OPEN'),
        complete,
        refuse: sentence => say(sentence, 'problem'),
        ask: question => stay(() => api.ask(file.number, question), ['ask.party', 'ask.text', 'ask.hours', 'ask.blocking'], t('done.asked')),
        note: text => stay(() => api.note(file.number, text), ['note'], t('done.noted')),
        returning: isArea(task) || !screen.customer || screen.orders.length === 0 ? null : returning(file)
      })
    ];
  };

  /** The verdict is there at once; the agent reads what they may tell the customer. */
  const returning = file => ({
    offers: () => api.returnOffers(file.number),
    ask: async wanted => {
      let verdict;
      await attempt(
        async () => (verdict = await api.askReturn({ ...wanted, caseNumber: file.number })),
        async () => {
          draft.clearAll('return.');
          shown.delete(act);
          await show();
          say(
            [
              el('strong', `${verdict.returnNumber}: ${verdict.outcomeInWords}. `),
              t('return.tell', { sentence: verdict.forCustomer }),
              ' ',
              el('a', { href: returnUrl(verdict.returnNumber), target: '_blank', rel: 'noopener' }, t('return.open'))
            ],
            verdict.outcome === 'DENY' ? 'problem' : verdict.outcome === 'MANUAL_REVIEW' ? 'news' : 'ok'
          );
        }
      );
    }
  });

  const assign = call =>
    attempt(
      () => call(taskId),
      async () => {
        draft.write('mode', '');
        shown.delete(act);
        await show();
        refreshList(scope);
      }
    );

  const question = screen => {
    const asked = screen.requests.find(request => request.id === screen.task.requestId);
    return asked
      ? el('section.relevo-question', el('h3', t('section.question', { party: asked.partyName })), el('p', asked.text))
      : null;
  };

  const paintTalk = screen => {
    const entries = screen.case.entries;
    const newest = entries.length ? entries[entries.length - 1].id : null;
    const news = seen && newest !== seen && entries.slice(entries.findIndex(entry => entry.id === seen) + 1);
    const sawLast = seen;
    const before = talk.querySelector('.relevo-conversation')?.scrollTop;
    const judge = (entryId, needs) =>
      stay(() => api.needsReply(screen.case.number, entryId, needs), [], t(needs ? 'done.needs-reply' : 'done.needs-no-reply'));
    update(talk, [entries, screen.task.requestId], () => [question(screen), conversation(entries, judge)]);
    if (news && news.some(entry => entry.kind === 'CUSTOMER_MESSAGE')) {
      say(t('conversation.new-message'), 'news');
    }
    const list = talk.querySelector('.relevo-conversation');
    requestAnimationFrame(() => (list.scrollTop = newest === sawLast ? before : list.scrollHeight));
    seen = newest;
  };

  const show = async () => {
    const screen = await api.screen(taskId);
    const { task, case: file } = screen;
    const withdraw = isArea(task) ? null : requestId => stay(() => api.withdraw(requestId), [], t('done.withdrawn'));
    header.replaceChildren(caseHeader(screen));
    paintTalk(screen);
    update(clockPanel, file.clocks, () => clocks(file.clocks, screen.parties));
    update(ownerPanel, file.ledger.map(stretch => [stretch.owner, stretch.from]), () => ownership(file.ledger, screen.parties));
    update(requestPanel, screen.requests, () => requests(screen.requests, withdraw));
    update(returnPanel, screen.returns, () => returns(screen.returns));
    update(customer, [screen.customer, screen.orders, file.order], () => customerPanel(screen));
    update(act, [task.assignee, task.outcomes, screen.requests.map(request => [request.id, request.status])], () => actions(screen));
  };

  root.replaceChildren(el('div.relevo-loading', t('loading')));
  const first = show().then(
    () => {
      root.replaceChildren(header, el('div.relevo-columns', el('div.relevo-main', talk, notice, act), side));
      if (ONE_COLUMN.matches) {
        header.scrollIntoView();
      }
    },
    problem => root.replaceChildren(el('p.relevo-say.relevo-say-problem', problem.message))
  );

  const again = setInterval(() => {
    if (!root.isConnected) {
      clearInterval(again);
    } else if (!busy && !document.hidden) {
      show().catch(problem => {
        if (problem.status === 404) {
          clearInterval(again);
          say(problem.message, 'problem');
        }
      });
    }
  }, LOOK_AGAIN_MILLIS);

  return first;
};

const isArea = task => task.process === 'back-office-request';

const quiet = (label, run) => el('button.relevo-quiet', { type: 'button', onclick: run }, label);

export const caseTab = {
  id: 'relevo-case',
  pluginPoint: 'tasklist.task.detail',
  // Tasklist's Form has 1000: the highest is first, and selected.
  priority: 1200,
  properties: { label: t('tab.case') },
  render: (node, { taskId }, scope) => {
    node.className = 'relevo-case';
    if (scope?.task && !isOurs(scope.task)) {
      node.append(el('p.relevo-empty', t('task.has-a-form')));
      return openForm();
    }
    return open(node, taskId, scope);
  }
};
