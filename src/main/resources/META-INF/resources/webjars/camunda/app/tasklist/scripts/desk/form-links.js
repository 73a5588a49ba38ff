// A link in a form opens beside it: what was typed in the form stays.
document.addEventListener(
  'click',
  click => {
    const link = click.target instanceof Element && click.target.closest('.fjs-form a[href]');
    if (link) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  },
  true
);
