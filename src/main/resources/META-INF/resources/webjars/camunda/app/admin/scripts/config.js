export default {
  app: { vendor: 'Relevo' },
  locales: { availableLocales: ['es', 'en'], fallbackLocale: 'es' },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/desk/session']
};
