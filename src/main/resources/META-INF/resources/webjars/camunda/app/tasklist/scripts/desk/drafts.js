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
  clear: () => removeAll(prefix(taskId)),
  clearAll: fields => removeAll(prefix(taskId) + fields)
});

const removeAll = start =>
  Object.keys(sessionStorage)
    .filter(key => key.startsWith(start))
    .forEach(key => sessionStorage.removeItem(key));
