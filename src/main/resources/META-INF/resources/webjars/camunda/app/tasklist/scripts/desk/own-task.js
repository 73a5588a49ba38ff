// Marks the page while one of our tasks is selected, so that the styles hide what must not complete it: the Form tab
// and Tasklist's own fields. Tasks that owners shape with Camunda Forms keep all of them.
import { leaveForm } from './task-list.js';

const OURS = ['level-one', 'level-two', 'back-office-request'];

export const isOurs = task => OURS.includes((task?.processDefinitionId || '').split(':')[0]);

export const ownTask = {
  id: 'relevo-own-task',
  pluginPoint: 'tasklist.task.action',
  priority: 10,
  render: (node, data, scope) => {
    const mark = task => {
      document.body.classList.toggle('relevo-task', isOurs(task));
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
