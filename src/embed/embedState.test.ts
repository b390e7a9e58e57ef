import { describe, expect, it } from 'vitest';
import { DEFAULT_EMBED, frameFragment, readEmbedState, writeEmbedState } from './embedState.ts';

describe('the address of the page that gives the code', () => {
  it('says nothing of the default, and all that differs from it', () => {
    expect(writeEmbedState(DEFAULT_EMBED)).toBe('');
    const chosen = {
      frame: 'serie/vardplatser',
      theme: 'mork',
      mark: 'vastra-gotaland',
      narrowest: 510,
      preview: 930,
    } as const;
    expect(writeEmbedState(chosen)).toBe('?ram=serie/vardplatser&tema=mork&region=vastra-gotaland&minst=510&bredd=930');
    expect(readEmbedState(writeEmbedState(chosen))).toEqual(chosen);
  });

  it('takes what it does not know as the default', () => {
    const broken = '?ram=../../x"><script>&tema=lila&region=<b>&minst=1&bredd=1e9&annat=1';
    expect(readEmbedState(broken)).toEqual(DEFAULT_EMBED);
  });

  it('chooses the theme and the marked region in the part of the address that costs no file', () => {
    expect(frameFragment({ theme: 'auto', mark: '' })).toBe('');
    expect(frameFragment({ theme: 'mork', mark: '' })).toBe('#mork');
    expect(frameFragment({ theme: 'auto', mark: 'blekinge' })).toBe('#blekinge');
    expect(frameFragment({ theme: 'ljus', mark: 'blekinge' })).toBe('#blekinge-ljus');
  });
});
