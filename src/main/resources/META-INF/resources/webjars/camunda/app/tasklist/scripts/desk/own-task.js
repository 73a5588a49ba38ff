// Marks the page while one of our tasks is selected, so that the styles hide what must not complete it: the Form tab
// and Tasklist's own fields. Tasks that owners shape with Camunda Forms keep all of them.
import { t, word } from './i18n.js';
import { leaveForm } from './task-list.js';

const OURS = ['level-one', 'level-two', 'back-office-request'];

const processOf = task => (task?.processDefinitionId || '').split(':')[0];

export const isOurs = task => OURS.includes(processOf(task));

/** Diagrams speak English; who decides about returns reads what it is. Not before Tasklist has put its own title in. */
const name = task => {
  if (task && processOf(task) === 'return-request') {
    requestAnimationFrame(() => {
      const write = (part, text) => document.querySelectorAll(`.names ${part}`).forEach(node => (node.textContent = text));
      write('h2.task', word('task', task.taskDefinitionKey));
      write('.definition-name h4.process-definition', t('section.returns'));
    });
  }
};

export const ownTask = {
  id: 'relevo-own-task',
  pluginPoint: 'tasklist.task.action',
  priority: 10,
  render: (node, data, scope) => {
    const mark = task => {
      document.body.classList.toggle('relevo-task', isOurs(task));
      name(task);
      if (isOurs(task)) {
        leaveForm();
      }
    };
    if (scope?.$watch) {
      scope.$watch('task', mark);
    }
    mark(scope?.task);
  }
};
