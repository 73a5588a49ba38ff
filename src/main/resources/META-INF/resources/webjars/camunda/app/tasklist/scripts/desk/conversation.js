// What was said and done, oldest first.
import { api } from './api.js';
import { el, time } from './dom.js';
import { fileSize, longTime, shortTime, t, word } from './i18n.js';

const attachments = entry =>
  entry.attachments.length === 0
    ? null
    : el(
        'ul.relevo-files',
        entry.attachments.map(file =>
          el('li', el('a', { href: api.attachmentUrl(file.id), download: file.name }, file.name), ` ${fileSize(file.size)}`)
        )
      );

const delivery = entry =>
  entry.delivery
    ? el(
        `span.relevo-delivery.relevo-delivery-${entry.delivery.toLowerCase()}`,
        { title: entry.deliveryDetail || '' },
        word('delivery', entry.delivery)
      )
    : null;

const judgement = (entry, onJudge) =>
  entry.kind === 'CUSTOMER_MESSAGE'
    ? el(
        'button.relevo-quiet',
        { type: 'button', onclick: () => onJudge(entry.id, !entry.needsReply) },
        entry.needsReply ? t('entry.no-reply-needed') : t('entry.needs-reply')
      )
    : null;

/** The mails we send by ourselves are long and always the same; folded, they don't hide what people wrote. */
const text = entry => {
  const body = el('div.relevo-entry-text', entry.text || t('entry.empty'));
  return entry.kind === 'SYSTEM' && entry.delivery
    ? el('details.relevo-entry-mail', el('summary', t('entry.automatic-mail')), body)
    : body;
};

const bubble = (entry, onJudge) =>
  el(
    `article.relevo-entry.relevo-${entry.kind.toLowerCase().replace(/_/g, '-')}`,
    { 'data-entry': entry.id },
    el(
      'p.relevo-entry-head',
      el('strong', entry.kind === 'SYSTEM' ? 'Relevo' : entry.authorName || entry.author || ''),
      el('span', word('kind', entry.kind)),
      entry.channel ? el('span', word('channel', entry.channel)) : null,
      time(entry.at, shortTime(entry.at), longTime(entry.at)),
      delivery(entry)
    ),
    text(entry),
    entry.delivery === 'BOUNCED' || entry.delivery === 'FAILED'
      ? el('p.relevo-warning', t(`delivery.explained.${entry.delivery}`), entry.deliveryDetail ? ` ${entry.deliveryDetail}` : '')
      : null,
    attachments(entry),
    judgement(entry, onJudge)
  );

/** @param onJudge (entryId, needsReply) for the click that says whether a customer's message needs a reply */
export const conversation = (entries, onJudge) =>
  el(
    'section.relevo-conversation',
    { 'aria-label': t('section.conversation') },
    entries.length ? entries.map(entry => bubble(entry, onJudge)) : el('p.relevo-empty', t('conversation.empty'))
  );
