import { describe, expect, it } from 'vitest';
import { pack, unpack } from './archive.ts';

const HERE = { site: 'https://example.org', base: '/' };
const page = (figure: string) =>
  `<link rel="canonical" href="https://example.org/indikatorer/x/"><a href="/kallor/#y">${figure}</a>`;
const archive = { version: '1.2.0', files: { 'x/index.html': page('13,8 %') }, data: 'UEs=' };

describe("a release's frames in the repository", () => {
  it('come back byte for byte', () => {
    expect(unpack(pack(archive, HERE), HERE)).toEqual(archive);
  });

  it('follow the site where it lives', () => {
    const moved = unpack(pack(archive, HERE), { site: 'https://other.se', base: '/bristkartan/' });
    expect(moved.files['x/index.html']).toBe(
      '<link rel="canonical" href="https://other.se/bristkartan/indikatorer/x/"><a href="/bristkartan/kallor/#y">13,8 %</a>',
    );
  });

  it('are refused where they would not come back the same', () => {
    const spoilt = { ...archive, files: { 'x/index.html': 'a private character: \u{E000}' } };
    expect(() => pack(spoilt, HERE)).toThrow('x/index.html cannot be kept');
  });

  it('take little more room for a thousand pages than for one', () => {
    const text = Array.from({ length: 400 }, (_, index) => `<p>${index} ${Math.imul(index, 2654435761)}</p>`).join('');
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`${index}/index.html`, text + page(`${index}`)]),
    );
    const one = pack({ ...archive, files: { 'x/index.html': text } }, HERE).length;
    expect(pack({ ...archive, files: many }, HERE).length).toBeLessThan(one * 2);
  });
});
