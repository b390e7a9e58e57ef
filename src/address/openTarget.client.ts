export {};

/** What a link leads to is opened where it is folded, and those around it too, also by browsers that do not do so themselves. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const shut: HTMLDetailsElement[] = [];
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    if (!fold.open) shut.push(fold);
  }
  for (const fold of shut) fold.open = true;
  if (shut.length > 0) target?.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();
