// When the session ends a Camunda page shows its own login form, which our single login doesn't use. Loaded by all four.
const root = location.pathname.split('/camunda/')[0];

const leave = () => {
  if (/^#!?\/login/.test(location.hash)) {
    location.href = `${root}/login`;
  }
};

addEventListener('hashchange', leave);
leave();
