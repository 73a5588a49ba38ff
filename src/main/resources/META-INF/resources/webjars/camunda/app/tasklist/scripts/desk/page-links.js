// The way to our own pages.
import { root } from './api.js';
import { el } from './dom.js';
import { t } from './i18n.js';

const link = (id, priority, path, label) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: node => {
    node.className = 'relevo-page-link';
    node.append(el('a', { href: root + path }, label));
  }
});

export const phoneLink = link('relevo-phone', 500, '/desk/phone', t('phone.log-a-call'));
export const returnsLink = link('relevo-returns', 400, '/desk/returns', t('section.returns'));
