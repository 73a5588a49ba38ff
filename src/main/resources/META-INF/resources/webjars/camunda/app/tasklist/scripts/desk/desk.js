// Everything Relevo adds to Tasklist. Plain ES modules, loaded by ../config.js.
import './session.js';
import './form-links.js';
import { caseTab } from './case-tab.js';
import { card } from './card.js';
import { phoneLink, returnsLink } from './page-links.js';
import { ownTask } from './own-task.js';

export default [caseTab, card, phoneLink, returnsLink, ownTask];
