// The customer and what they bought.
import { el } from './dom.js';
import { date, money, shortTime, t, word } from './i18n.js';

const row = (label, value) => (value ? [el('dt', label), el('dd', value)] : null);

const shipment = parcel =>
  el(
    'li',
    el('strong', word('shipment', parcel.status)),
    ` · ${parcel.carrier} ${parcel.tracking || ''} · ${shortTime(parcel.at)}`
  );

const order = (one, file, customer) =>
  el(
    'details.relevo-order',
    { id: `relevo-order-${one.id}`, open: one.id === file.order },
    el('summary', el('strong', one.id), ` ${date(one.orderedAt)} · `, money(total(one), one.currency)),
    customer && one.customerId !== customer.id ? el('p.relevo-warning', t('order.of-somebody-else')) : null,
    el(
      'ul',
      one.lines.map(line => el('li', `${line.quantity} × ${line.name}`, line.finalSale ? el('span.relevo-tag', t('order.final-sale')) : null))
    ),
    one.deliveredAt
      ? el('p', t('order.delivered', { when: date(one.deliveredAt) }))
      : one.promisedAt
        ? el('p', t('order.promised', { when: date(one.promisedAt) }))
        : null,
    one.shipments.length ? el('ul.relevo-shipments', one.shipments.map(shipment)) : el('p.relevo-empty', t('order.no-shipment'))
  );

const total = one => one.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);

export const customerPanel = ({ customer, case: file, orders }) =>
  el(
    'section.relevo-panel',
    el('h3', t('section.customer')),
    el(
      'dl.relevo-facts-list',
      [
        row(t('label.name'), customer?.name || file.customerName),
        row(t('label.email'), customer?.email || file.customerEmail),
        row(t('label.phone'), customer?.phone || file.customerPhone),
        row(t('label.segment'), word('segment', customer?.segment || file.segment)),
        row(t('label.since'), customer?.since ? date(`${customer.since}T12:00:00`) : null),
        row(t('label.language'), word('language', file.language))
      ].flat()
    ),
    customer ? null : el('p.relevo-empty', t('customer.not-in-shop')),
    orders.length ? orders.map(one => order(one, file, customer)) : customer ? el('p.relevo-empty', t('orders.none')) : null
  );
