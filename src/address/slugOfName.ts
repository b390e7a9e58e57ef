/** A name as it stands in an address: "Västra Götaland" is "vastra-gotaland". */
export const slugOfName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ /g, '-').toLowerCase();
