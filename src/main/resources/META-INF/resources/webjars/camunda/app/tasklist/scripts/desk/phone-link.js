import { root } from './api.js';
import { el } from './dom.js';
import { t } from './i18n.js';

export const phoneLink = {
  id: 'relevo-phone',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: node => {
    node.className = 'relevo-phone-link';
    node.append(el('a', { href: `${root}/desk/phone` }, t('phone.log-a-call')));
  }
};
