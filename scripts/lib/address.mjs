/** Where the site lives: SITE (origin) and BASE (path) from the environment, each with one spelling. */

/** @param {string} path @returns {string} with one slash at either end */
function normalBase(path) {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner ? `/${inner}/` : '/';
}

export const SITE = (process.env['SITE'] || 'https://bristkartan.se').replace(/\/+$/, '');
export const BASE = normalBase(process.env['BASE'] || '/');
