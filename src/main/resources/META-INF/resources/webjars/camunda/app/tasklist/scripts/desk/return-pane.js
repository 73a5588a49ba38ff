// Asking for a return on behalf of the customer: what of which order, why and in what condition.
import { choice, pieces, textField } from './fields.js';
import { el } from './dom.js';
import { date, t } from './i18n.js';

const options = words => [{ options: words.map(word => ({ value: word.code, label: word.text })) }];

const lineField = (order, line, draft) => {
  if (line.left === 0) {
    return { node: el('p.relevo-empty', t('return.none-left', { name: line.name })), line: line.line, value: () => 0 };
  }
  const label = t('return.pieces', { name: line.name, left: line.left });
  const field = pieces(label, `return.pieces.${order.id}.${line.line}`, draft, line.left);
  return { node: field.node, line: line.line, value: field.value };
};

const form = (offers, { draft, ask, refuse }) => {
  const of = offers.orders.map(order => ({ value: order.id, label: `${order.id} · ${date(order.orderedAt)}` }));
  if (!draft.read('return.order')) {
    draft.write('return.order', offers.chosen || (of.length === 1 ? of[0].value : ''));
  }
  const order = choice(t('field.order'), 'return.order', draft, [{ options: of }], t('choose'));
  const items = el('div.relevo-pieces');
  let lines = [];
  const draw = () => {
    const chosen = offers.orders.find(one => one.id === order.value());
    lines = chosen ? chosen.lines.map(line => lineField(chosen, line, draft)) : [];
    items.replaceChildren(...lines.map(line => line.node));
  };
  order.node.addEventListener('change', draw);
  draw();
  const reason = choice(t('field.return-reason'), 'return.reason', draft, options(offers.reasons), t('choose'));
  const condition = choice(t('field.condition'), 'return.condition', draft, options(offers.conditions), t('choose'));
  const comment = textField(t('field.return-comment'), 'return.comment', draft, 3);
  const click = () => {
    const wanted = lines.map(line => ({ line: line.line, quantity: line.value() })).filter(line => line.quantity > 0);
    if (wanted.length === 0) {
      refuse(t('return.needs-pieces'));
    } else if (!reason.value() || !condition.value()) {
      refuse(t('return.needs-reason'));
    } else {
      ask({ order: order.value(), items: wanted, reason: reason.value(), condition: condition.value(), comment: comment.value() });
    }
  };
  return [
    order.node,
    items,
    el('div.relevo-row', reason.node, condition.node),
    comment.node,
    el('div.relevo-buttons', el('button.btn.btn-primary', { type: 'button', onclick: click }, t('do.return')))
  ];
};

/** Loads what can be returned when it is opened: it changes with every return. */
export const returnPane = ({ draft, returning, refuse }) => {
  const body = el('div', el('p.relevo-empty', t('loading.orders')));
  returning.offers().then(
    offers => body.replaceChildren(...form(offers, { draft, ask: returning.ask, refuse })),
    problem => body.replaceChildren(el('p.relevo-say.relevo-say-problem', problem.message))
  );
  return { fields: [body], buttons: [] };
};
