import { describe, expect, it } from 'vitest';
import { normalised } from './normalised.ts';

const alike = (one: string, other: string) => expect(normalised(one)).toBe(normalised(other));
const differ = (one: string, other: string) => expect(normalised(one)).not.toBe(normalised(other));

describe('two drawings that look the same are the same', () => {
  it('whatever their elements are called', () =>
    alike(
      '<pattern id="d-hatch"/><rect fill="url(#d-hatch)"/><use href="#d-hatch"/>',
      '<pattern id="x7"/><rect fill="url(#x7)"/><use href="#x7"/>',
    ));

  it('in whatever order their attributes stand', () => alike('<rect x="1" y="2"/>', '<rect y="2" x="1"></rect>'));

  it('however many decimals they are drawn with', () =>
    alike('<path d="M0.123456,-.004L50 7.5"/>', '<path d="M0.12,0L50 7.5"/>'));

  it('however their source is broken into lines', () =>
    alike('<p>\n  Skåne\n  <b>12 %</b>\n</p>', '<p>Skåne <b>12 %</b></p>'));

  it('whatever the build calls its files and scopes', () =>
    alike(
      '<p class="a astro-abcd1234" data-astro-cid-abcd1234><img src="/_astro/map.D4x_9-Qa.svg"></p><script src="/x.js"></script>',
      '<p class="a"><img src="/_astro/map.svg"></p>',
    ));
});

describe('two drawings that do not are not', () => {
  it.each([
    ['a label that has moved', '<text x="10">Riket</text>', '<text x="14">Riket</text>'],
    ['a figure', '<td>12,3 %</td>', '<td>12,4 %</td>'],
    ['a class', '<path class="step-1" d="M0 0"/>', '<path class="step-2" d="M0 0"/>'],
    ['a pattern', '<i id="a"/><i id="b"/><rect fill="url(#a)"/>', '<i id="a"/><i id="b"/><rect fill="url(#b)"/>'],
    ['a space that does not break', '<td>1\u{202F}100</td>', '<td>1 100</td>'],
  ])('%s', (_name, one, other) => differ(one, other));
});
