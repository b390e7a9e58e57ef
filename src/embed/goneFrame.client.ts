/**
 * A frame that is gone leads to the page that its address was about, where there is one: of the measure, or of the region.
 * In a sandbox nothing can be asked, and the link stays as it is.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-leads-on]');
const [, base = '/', path = ''] = /^(.*\/)embed\/(.*?)\/?$/.exec(location.pathname) ?? [];
const parts = path.split('/');
const candidates = [
  { page: `indikatorer/${parts.at(-1)}/`, name: 'Se måttet' },
  { page: parts[0] === 'regioner' ? `regioner/${parts[1]}/` : '', name: 'Se regionen' },
].filter(({ page }) => /^[a-z]+\/[a-z0-9-]+\/$/.test(page));

async function leadOn(): Promise<void> {
  for (const { page, name } of candidates) {
    const answer = await fetch(base + page, { method: 'HEAD' }).catch(() => null);
    if (!link || !answer?.ok) continue;
    link.href = base + page;
    link.textContent = name;
    return;
  }
}

void leadOn();
