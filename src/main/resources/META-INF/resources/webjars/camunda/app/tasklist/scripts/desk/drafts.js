// What an agent has typed, kept per task until it is sent: a lost tab, a refusal or another task lose nothing.
const prefix = taskId => `relevo.draft.${taskId}.`;

export const drafts = taskId => ({
  read: field => sessionStorage.getItem(prefix(taskId) + field) || '',
  write: (field, text) => {
    if (text) {
      sessionStorage.setItem(prefix(taskId) + field, text);
    } else {
      sessionStorage.removeItem(prefix(taskId) + field);
    }
  },
  clear: () =>
    Object.keys(sessionStorage)
      .filter(key => key.startsWith(prefix(taskId)))
      .forEach(key => sessionStorage.removeItem(key))
});
