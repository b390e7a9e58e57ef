/** An open menu of tools closes on Escape, which goes back to its name, and when the reader goes elsewhere. */
const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('.tools details[open]');

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of openMenus()) {
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    menu.open = false;
  }
});

for (const event of ['click', 'focusin'] as const) {
  document.addEventListener(event, ({ target }) => {
    for (const menu of openMenus()) if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  });
}
