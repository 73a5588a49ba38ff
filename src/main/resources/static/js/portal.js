// Keeps what a customer typed when the session ends or the language changes, and refuses files that are too large before
// they travel. The forms work without it.
const LARGEST = 5 * 1024 * 1024;
const MOST = 5;

function keep(form, prefix, fields) {
  const key = field => prefix + field.name + (field.type === 'radio' ? '=' + field.value : '');
  const read = field => (field.type === 'radio' ? String(field.checked) : field.value);
  fields.forEach(field => {
    const kept = sessionStorage.getItem(key(field));
    if (field.type === 'radio') {
      if (kept === 'true' && !form.querySelector(`[name="${field.name}"][checked]`)) field.checked = true;
    } else if (kept && (!field.value || field.value === '0')) {
      field.value = kept;
      const own = field.closest('details');
      if (own) own.open = true;
    }
  });
  form.addEventListener('input', () => fields.forEach(field => sessionStorage.setItem(key(field), read(field))));
}

function forget(prefix) {
  Object.keys(sessionStorage).filter(key => key.startsWith(prefix)).forEach(key => sessionStorage.removeItem(key));
}

function refuseLarge(form, files, refused) {
  files.addEventListener('change', () => {
    const chosen = [...files.files];
    const wrong = chosen.some(file => file.size > LARGEST) ? form.dataset.sizeWrong
      : chosen.length > MOST ? form.dataset.filesWrong
      : form.dataset.typeWrong && chosen.some(file => file.type && !file.type.startsWith('image/')) ? form.dataset.typeWrong
      : '';
    refused.textContent = wrong;
    refused.hidden = !wrong;
    if (wrong) files.value = '';
  });
}

if (document.getElementById('sent')) forget('relevo.contact.');
if (document.getElementById('verdict')) forget('relevo.return.');

const contact = document.getElementById('contact');
if (contact) {
  keep(contact, 'relevo.contact.', ['email', 'name', 'reason', 'order', 'text'].map(name => contact.elements[name]));
  refuseLarge(contact, document.getElementById('files'), document.getElementById('files-refused'));
}

const wanted = document.getElementById('return');
if (wanted) {
  const fields = [...wanted.elements].filter(field => field.name && !['hidden', 'file'].includes(field.type));
  const query = new URLSearchParams(location.search);
  // Whoever comes from the order again starts afresh.
  if (!query.has('again') && !query.has('lang')) forget('relevo.return.');
  keep(wanted, 'relevo.return.' + wanted.dataset.order + '.', fields);
  refuseLarge(wanted, document.getElementById('photos'), document.getElementById('photos-refused'));
}

const printer = document.getElementById('print');
if (printer) {
  printer.hidden = false;
  printer.addEventListener('click', () => window.print());
}
