import { writeEdition } from '../publish/writeEdition.ts';

// For tests only: an edition of a few files, written by a process that can be killed meanwhile.

const [store = '', link = '', files = '{}'] = process.argv.slice(2);
writeEdition(new Map(Object.entries(JSON.parse(files) as Record<string, string>)), { store, link });
