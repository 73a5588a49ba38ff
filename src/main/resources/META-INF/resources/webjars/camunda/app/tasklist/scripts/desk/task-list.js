// What we need of Tasklist around the Case tab.

const FORM_TAB = 'task-detail-form';

const go = change => {
  const [path, query = ''] = location.hash.split('?');
  const search = new URLSearchParams(query);
  change(search);
  location.hash = `${path || '#/'}?${search}`;
};

/** Leaves the task: without it in the address Tasklist empties the detail and reads the list again. */
export const leaveTask = () =>
  go(search => {
    search.delete('task');
    search.delete('detailsTab');
  });

/** Shows Tasklist's own form, for tasks that are completed there. */
export const openForm = () => go(search => search.set('detailsTab', FORM_TAB));

/** Tasklist takes the last tab along to the next task; ours can't be worked on in its form. */
export const leaveForm = () => {
  if (location.hash.includes(`detailsTab=${FORM_TAB}`)) {
    go(search => search.delete('detailsTab'));
  }
};

/** Reads the list again and stays in the task, as after a claim. */
export const refreshList = scope => {
  scope?.taskData?.changed('taskList');
  scope?.$applyAsync?.();
};
