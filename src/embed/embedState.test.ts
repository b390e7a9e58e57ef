import { describe, expect, it } from 'vitest';
import { DEFAULT_EMBED, frameAddress, readEmbedState, unreadEmbed, writeEmbedState } from './embedState.ts';

const FIRST = 'karta/invanare-per-lakare';

describe('the address of the page that gives the code', () => {
  it('says nothing of the default, and all that differs from it', () => {
    expect(writeEmbedState({ ...DEFAULT_EMBED, frame: FIRST }, FIRST)).toBe('');
    const chosen = {
      frame: 'serie/vardplatser',
      theme: 'mork',
      ground: 'genomskinlig',
      without: ['rubriken', 'foten'],
      figures: 'sparade',
      mark: 'vastra-gotaland',
      narrowest: 510,
      preview: 930,
      tool: {},
    } as const;
    const address = writeEmbedState(chosen, FIRST);
    expect(address).toBe(
      '?ram=serie/vardplatser&tema=mork&bakgrund=genomskinlig&utan=rubriken.foten&siffror=sparade&region=vastra-gotaland&minst=510&bredd=930',
    );
    expect(readEmbedState(address, FIRST)).toEqual({ ...chosen, tool: { region: 'vastra-gotaland' } });
  });

  it('takes what it does not know as the default, but no other chart for one that is not there', () => {
    const broken = '?ram=../../x"><script>&tema=lila&region=<b>&minst=1&bredd=1e9&annat=1';
    expect(readEmbedState(broken, FIRST)).toEqual({ ...DEFAULT_EMBED, frame: '' });
    expect(unreadEmbed(broken)).toEqual(['frame', 'theme', 'mark', 'narrowest', 'preview']);
    expect(readEmbedState('?ram=finnsinte', FIRST).frame).toBe('finnsinte');
  });

  it('carries what a tool showed, by the names of the one list and in plain words', () => {
    const address = '?ram=rakneexempel&tak=1300&invanare=nu&utm_source=x&kalla=<b>';
    const state = readEmbedState(address, FIRST);
    expect(state.tool).toEqual({ tak: '1300', invanare: 'nu' });
    expect(writeEmbedState(state, FIRST)).toBe('?ram=rakneexempel&tak=1300&invanare=nu');
  });
});

describe('the address of a frame', () => {
  const { theme, ground, without, mark } = DEFAULT_EMBED;
  const usual = { theme, ground, without, mark };

  it('chooses theme and marked region in the part that costs no file and needs no script', () => {
    expect(frameAddress('x', usual)).toBe('/embed/x/#ljus');
    expect(frameAddress('x', { ...usual, theme: 'auto' })).toBe('/embed/x/');
    expect(frameAddress('x', { ...usual, theme: 'auto', mark: 'blekinge' })).toBe('/embed/x/#blekinge');
    expect(frameAddress('x', { ...usual, theme: 'mork', mark: 'blekinge' })).toBe('/embed/x/#blekinge-mork');
  });

  it('tells the frame’s script of ground, of what is hidden and of what a tool is to show', () => {
    const look = { ...usual, ground: 'vit', without: ['rubriken', 'foten'] } as const;
    expect(frameAddress('x', look, { tak: '1300' })).toBe('/embed/x/?tak=1300&bakgrund=vit&utan=rubriken.foten#ljus');
  });
});
