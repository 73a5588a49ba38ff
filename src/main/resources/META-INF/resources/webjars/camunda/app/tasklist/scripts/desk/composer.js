// Where the agent acts: answer and end the task one way or another, or add to the case without leaving it.
import { choice, dateTime, number, textField, tick } from './fields.js';
import { el } from './dom.js';
import { returnPane } from './return-pane.js';
import { t, word } from './i18n.js';

const ESCALATION_REASONS = ['needs-authority', 'needs-expertise', 'legal-or-safety', 'customer-insists', 'other'];
const SEND_BACK_REASONS = ['data-missing', 'level-one-can-solve', 'guidance-given', 'other'];

const reasons = codes => [{ options: codes.map(code => ({ value: code, label: word('why', code) })) }];

const button = (label, run, primary) =>
  el(primary ? 'button.btn.btn-primary' : 'button.btn.btn-default', { type: 'button', onclick: run }, label);

const replyPane = ({ draft, has, complete }) => {
  const reply = textField(t('field.reply'), 'reply', draft, 6);
  const end = outcome => () => complete({ outcome, reply: reply.value() });
  return {
    fields: [reply.node],
    buttons: [
      has('solve') ? button(t('do.solve'), end('solve'), true) : null,
      has('wait-for-customer') ? button(t('do.wait-for-customer'), end('wait-for-customer'), !has('solve')) : null
    ]
  };
};

const answerPane = ({ draft, complete }) => {
  const reply = textField(t('field.answer'), 'reply', draft, 6);
  return { fields: [reply.node], buttons: [button(t('do.answer'), () => complete({ outcome: 'answer', reply: reply.value() }), true)] };
};

const schedulePane = ({ draft, complete }) => {
  const resumeAt = dateTime(t('field.resume-at'), 'resumeAt', draft);
  const reply = textField(t('field.reply-optional'), 'schedule.reply', draft, 4);
  const click = () => complete({ outcome: 'schedule', resumeAt: resumeAt.value(), reply: reply.value() });
  return { fields: [resumeAt.node, reply.node], buttons: [button(t('do.schedule'), click, true)] };
};

const movePane = (outcome, codes) => ({ draft, complete }) => {
  const reason = choice(t('field.reason'), `${outcome}.reason`, draft, reasons(codes), t('choose'));
  const note = textField(t('field.note-for-next'), `${outcome}.note`, draft, 4);
  const click = () => complete({ outcome, reason: reason.value(), note: note.value() });
  return { fields: [reason.node, note.node], buttons: [button(t(`do.${outcome}`), click, true)] };
};

const holdPane = ({ draft, complete, openRequests }) => {
  if (openRequests.length === 0) {
    return { fields: [el('p.relevo-empty', t('hold.no-request'))], buttons: [] };
  }
  const options = openRequests.map(request => ({ value: request.id, label: `${request.partyName}: ${request.text.slice(0, 60)}` }));
  const request = choice(t('field.request'), 'hold.request', draft, [{ options }], t('choose'));
  const reply = textField(t('field.reply-optional'), 'hold.reply', draft, 3);
  const click = () => complete({ outcome: 'hold', requestId: request.value(), reply: reply.value() });
  return { fields: [request.node, reply.node], buttons: [button(t('do.hold'), click, true)] };
};

const askPane = ({ draft, parties, ask, refuse }) => {
  const of = kind => parties.filter(party => party.kind === kind).map(party => ({ value: party.code, label: party.name }));
  const groups = [{ label: t('party.areas'), options: of('AREA') }, { label: t('party.third-parties'), options: of('THIRD_PARTY') }];
  const party = choice(t('field.party'), 'ask.party', draft, groups, t('choose'));
  const text = textField(t('field.question'), 'ask.text', draft, 4);
  const blocking = tick(t('field.blocking'), 'ask.blocking', draft);
  const hours = number(t('field.due-in-hours'), 'ask.hours', draft, t('field.due-in-hours.default'));
  const click = () => {
    if (!party.value() || !text.value()) {
      refuse(t(party.value() ? 'ask.needs-text' : 'ask.needs-party'));
    } else {
      ask({ party: party.value(), text: text.value(), blocking: blocking.value(), dueIn: hours.value() ? `PT${hours.value()}H` : null });
    }
  };
  return { fields: [party.node, text.node, el('div.relevo-row', hours.node, blocking.node)], buttons: [button(t('do.ask'), click, true)] };
};

const notePane = ({ draft, note, refuse }) => {
  const text = textField(t('field.note'), 'note', draft, 4);
  return { fields: [text.node], buttons: [button(t('do.note'), () => (text.value() ? note(text.value()) : refuse(t('note.needs-text'))), true)] };
};

const PANES = [
  { name: 'reply', when: has => has('solve') || has('wait-for-customer'), build: replyPane },
  { name: 'answer', when: has => has('answer'), build: answerPane },
  { name: 'schedule', when: has => has('schedule'), build: schedulePane },
  { name: 'escalate', when: has => has('escalate'), build: movePane('escalate', ESCALATION_REASONS) },
  { name: 'send-back', when: has => has('send-back'), build: movePane('send-back', SEND_BACK_REASONS) },
  { name: 'hold', when: has => has('hold'), build: holdPane },
  { name: 'ask', when: () => true, build: askPane },
  { name: 'return', when: (has, desk) => desk.returning, build: returnPane },
  { name: 'note', when: () => true, build: notePane }
];

/**
 * @param desk {outcomes, parties, openRequests, draft} of the task and what the clicks do: complete(click),
 *     ask(question), note(text), refuse(sentence); returning {offers(), ask(wanted)}, or null where there is nothing to
 *     return
 */
export const composer = desk => {
  const has = outcome => desk.outcomes.includes(outcome);
  const offered = PANES.filter(pane => pane.when(has, desk));
  const body = el('div.relevo-pane');
  const tabs = offered.map(pane =>
    el('button.relevo-mode', { type: 'button', role: 'tab', 'data-pane': pane.name, onclick: () => open(pane) }, t(`mode.${pane.name}`))
  );
  const open = pane => {
    desk.draft.write('mode', pane.name);
    const { fields, buttons } = pane.build({ ...desk, has });
    body.replaceChildren(...fields, buttons.length ? el('div.relevo-buttons', buttons) : '');
    tabs.forEach(tab => tab.setAttribute('aria-selected', String(tab.dataset.pane === pane.name)));
  };
  const first = offered.find(pane => pane.name === desk.draft.read('mode')) || (desk.outcomes.length ? offered[0] : null);
  if (first) {
    open(first);
  }
  return el('section.relevo-composer', { 'aria-label': t('section.composer') }, el('div.relevo-modes', { role: 'tablist' }, tabs), body);
};
