// Keeps what a customer typed when the session ends or the language changes, and refuses files that are too large before
// they travel. The form works without it.
const form = document.getElementById('contact');
const kept = ['email', 'name', 'reason', 'order', 'text'];
const key = field => 'relevo.contact.' + field;

if (document.getElementById('sent')) {
  kept.forEach(field => sessionStorage.removeItem(key(field)));
}

if (form) {
  kept.forEach(field => {
    const input = form.elements[field];
    if (!input.value) input.value = sessionStorage.getItem(key(field)) ?? '';
    input.addEventListener('input', () => sessionStorage.setItem(key(field), input.value));
  });

  const files = document.getElementById('files');
  const refused = document.getElementById('files-refused');
  files.addEventListener('change', () => {
    const tooLarge = [...files.files].some(file => file.size > 5 * 1024 * 1024);
    const tooMany = files.files.length > 5;
    refused.textContent = tooLarge ? form.dataset.sizeWrong : form.dataset.filesWrong;
    refused.hidden = !(tooLarge || tooMany);
    if (tooLarge || tooMany) files.value = '';
  });
}
