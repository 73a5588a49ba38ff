// The composer's fields. Each keeps what was typed as a draft of the task.
import { el } from './dom.js';

const labelled = (label, field) => el('label.relevo-field', el('span', label), field);

const kept = (field, name, draft, event = 'input') => {
  field.value = draft.read(name);
  field.addEventListener(event, () => draft.write(name, field.value));
  return field;
};

export const textField = (label, name, draft, rows = 5) => {
  const field = kept(el('textarea.form-control', { rows, name }), name, draft);
  return { node: labelled(label, field), value: () => field.value.trim() || null, focus: () => field.focus() };
};

/** @param groups [{label, options: [{value, label}]}]; a group without label is flat */
export const choice = (label, name, draft, groups, prompt) => {
  const options = group => group.options.map(option => el('option', { value: option.value }, option.label));
  const field = el(
    'select.form-control',
    { name },
    el('option', { value: '' }, prompt),
    groups.filter(group => group.options.length).map(group => (group.label ? el('optgroup', { label: group.label }, options(group)) : options(group)))
  );
  kept(field, name, draft, 'change');
  return { node: labelled(label, field), value: () => field.value || null };
};

export const dateTime = (label, name, draft) => {
  const field = kept(el('input.form-control', { type: 'datetime-local', name }), name, draft);
  return { node: labelled(label, field), value: () => (field.value ? new Date(field.value).toISOString() : null) };
};

export const number = (label, name, draft, placeholder) => {
  const field = kept(el('input.form-control', { type: 'number', min: 1, step: 1, name, placeholder }), name, draft);
  return { node: labelled(label, field), value: () => (field.value ? Number(field.value) : null) };
};

/** How many of so many; none while it is empty. */
export const pieces = (label, name, draft, most) => {
  const field = kept(el('input.form-control', { type: 'number', min: 0, max: most, step: 1, name, placeholder: '0' }), name, draft);
  return { node: el('label.relevo-piece', field, el('span', label)), value: () => Number(field.value || 0) };
};

export const tick = (label, name, draft) => {
  const field = el('input', { type: 'checkbox', name, checked: draft.read(name) === 'yes' });
  field.addEventListener('change', () => draft.write(name, field.checked ? 'yes' : ''));
  return { node: el('label.relevo-tick', field, ' ', label), value: () => field.checked };
};
