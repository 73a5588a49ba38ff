// When the session ends Tasklist shows its own login form, which our single login doesn't use.
import { root } from './api.js';

const leave = () => {
  if (location.hash.startsWith('#/login')) {
    location.href = `${root}/login`;
  }
};

export const watchSession = () => {
  addEventListener('hashchange', leave);
  leave();
};
