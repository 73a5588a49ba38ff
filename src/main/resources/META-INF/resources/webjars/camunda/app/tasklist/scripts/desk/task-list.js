// What we need of Tasklist around the Case tab.

/** Leaves the task: without it in the address Tasklist empties the detail and reads the list again. */
export const leaveTask = () => {
  const [path, query = ''] = location.hash.split('?');
  const search = new URLSearchParams(query);
  search.delete('task');
  search.delete('detailsTab');
  location.hash = `${path || '#/'}?${search}`;
};

/** Reads the list again and stays in the task, as after a claim. */
export const refreshList = scope => {
  scope?.taskData?.changed('taskList');
  scope?.$applyAsync?.();
};
