// Our texts in the language Tasklist itself has chosen: the browser's first one if we speak it, else Spanish.
const preferred = ((navigator.languages && navigator.languages[0]) || navigator.language || 'es').slice(0, 2).toLowerCase();

export const language = ['es', 'en'].includes(preferred) ? preferred : 'es';

const texts = await fetch(new URL(`./texts/${language}.json`, import.meta.url)).then(response => response.json());

/** The text of a key with its {names} filled in; a key nobody translated shows itself. */
export const t = (key, values = {}) =>
  (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** The word for a code such as a contact reason; owners may add codes we have no word for yet. */
export const word = (group, code) => (code ? texts[`${group}.${code}`] ?? code.replace(/[-_]/g, ' ') : '');

const locale = language === 'es' ? 'es-MX' : 'en-GB';
const timeOfDay = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const fullDate = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });

/** An instant as a person says it today: the time alone, or with its day. In the agent's own zone. */
export const shortTime = iso => {
  const at = new Date(iso);
  return (at.toDateString() === new Date().toDateString() ? timeOfDay : dayAndTime).format(at);
};
export const longTime = iso => fullDate.format(new Date(iso));
export const date = iso => day.format(new Date(iso));
export const money = (amount, currency) => {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  } catch (unknownCurrency) {
    return `${amount} ${currency || ''}`;
  }
};
export const fileSize = bytes =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
