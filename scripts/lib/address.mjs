import { readFileSync } from 'node:fs';
import { PLACEHOLDER } from '../../src/model/placeholder.mjs';

/** Where the site lives: SITE (origin) and BASE (path) from the environment, each with one spelling. */

/** @param {string} path @returns {string} with one slash at either end */
function normalBase(path) {
  const inner = path.split('/').filter(Boolean).join('/');
  return inner ? `/${inner}/` : '/';
}

/** The domain that data/editorial/publisher.json names; what is wrong with the file is told when the data is read. */
function ownDomain() {
  try {
    return JSON.parse(readFileSync(new URL('../../data/editorial/publisher.json', import.meta.url), 'utf8')).domain;
  } catch {
    return null;
  }
}

export const SITE = (process.env['SITE'] || `https://${ownDomain() ?? PLACEHOLDER}`).replace(/\/+$/, '');
export const BASE = normalBase(process.env['BASE'] || '/');
