const spanish = !(navigator.language || '').toLowerCase().startsWith('en');

export default {
  app: { name: spanish ? 'Tareas' : 'Tasks', vendor: 'Relevo' },
  locales: { availableLocales: ['es', 'en'], fallbackLocale: 'es' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/desk/desk'],
  shortcuts: {
    focusFilter: { key: 'ctrl+shift+f', description: 'focus the first filter' },
    focusList: { key: 'ctrl+alt+l', description: 'focus the first task' }
  }
};
