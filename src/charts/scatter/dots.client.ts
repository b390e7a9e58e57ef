import { DotReadOut } from './DotReadOut.ts';

for (const host of document.querySelectorAll<HTMLElement>('figure[data-dots]')) {
  new DotReadOut(host).rest([host.dataset['dots'] ?? '']);
}
