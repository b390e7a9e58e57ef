export {};

/** Copies the host's choices to where styles can read them; see frameLook.ts for those that exist. */
document.documentElement.dataset['look'] = location.search;
