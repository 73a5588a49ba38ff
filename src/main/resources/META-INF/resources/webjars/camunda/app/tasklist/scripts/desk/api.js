// Calls to /api with the language, the CSRF token and problems turned into errors that carry the server's sentence.
import { language, t } from './i18n.js';

/** Whatever stands before /camunda: the application may run below a path. */
export const root = location.pathname.split('/camunda/')[0];

export class Problem extends Error {
  constructor(status, detail, key) {
    super(detail);
    this.status = status;
    this.key = key;
  }
}

const csrfToken = () => (document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/) || [])[1] || '';

const problemOf = async response => {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body.detail || t('problem.status', { status: response.status }), body.key);
};

const call = async (method, path, body) => {
  const headers = { Accept: 'application/json, application/problem+json', 'Accept-Language': language };
  if (method !== 'GET') {
    headers['Content-Type'] = 'application/json';
    headers['X-XSRF-TOKEN'] = csrfToken();
  }
  let response;
  try {
    response = await fetch(root + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (unreachable) {
    throw new Problem(0, t('problem.unreachable'));
  }
  if (response.status === 401) {
    location.href = `${root}/login`;
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.status === 204 ? null : response.json();
};

const id = encodeURIComponent;

export const api = {
  screen: taskId => call('GET', `/api/worklist/${id(taskId)}`),
  cards: taskIds => call('GET', `/api/worklist/cards?ids=${taskIds.map(id).join(',')}`),
  reviews: taskIds => call('GET', `/api/returns/reviews?ids=${taskIds.map(id).join(',')}`),
  claim: taskId => call('POST', `/api/worklist/${id(taskId)}/claim`),
  unclaim: taskId => call('POST', `/api/worklist/${id(taskId)}/unclaim`),
  complete: (taskId, click) => call('POST', `/api/worklist/${id(taskId)}/complete`, click),
  note: (number, text) => call('POST', `/api/cases/${id(number)}/notes`, { text }),
  ask: (number, question) => call('POST', `/api/cases/${id(number)}/requests`, question),
  withdraw: requestId => call('POST', `/api/requests/${id(requestId)}/withdraw`),
  returnOffers: number => call('GET', `/api/returns/offers?caseNumber=${id(number)}`),
  askReturn: wanted => call('POST', '/api/returns', wanted),
  needsReply: (number, entryId, needsReply) =>
    call('POST', `/api/cases/${id(number)}/entries/${id(entryId)}/needs-reply`, { needsReply }),
  attachmentUrl: attachmentId => `${root}/api/attachments/${id(attachmentId)}`
};

/** The page of a return. */
export const returnUrl = number => `${root}/desk/returns/${id(number)}`;
