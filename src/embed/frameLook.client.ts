export {};

/** What the host asks for stands where styles can read it, and they know what can be asked for: see frameLook.ts. */
document.documentElement.dataset['look'] = location.search;
