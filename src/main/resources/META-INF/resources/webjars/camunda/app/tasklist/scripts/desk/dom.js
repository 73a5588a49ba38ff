// The one way nodes are made here. Text goes in as text, never as markup: what customers write stays harmless.

/** el('p.note', 'text'), el('button', {type: 'button', onclick}, 'text', node, null) */
export const el = (tagAndClasses, ...rest) => {
  const [tag, ...classes] = tagAndClasses.split('.');
  const node = document.createElement(tag);
  node.className = classes.join(' ');
  const properties = rest.length && isProperties(rest[0]) ? rest.shift() : {};
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('data-') || name.startsWith('aria-') || name === 'role') {
      node.setAttribute(name, value);
    } else {
      node[name] = value;
    }
  }
  node.append(...rest.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
};

const isProperties = value => value !== null && typeof value === 'object' && !(value instanceof Node) && !Array.isArray(value);

/** <time> that shows the short form and tells the long one. */
export const time = (iso, text, title) => el('time', { dateTime: iso, title }, text);
