import { writeEdition } from '../../../src/publish/writeEdition.ts';

// An edition of a few files, written by a process that can be killed meanwhile.

const [store = '', link = '', files = '{}'] = process.argv.slice(2);
writeEdition(new Map(Object.entries(JSON.parse(files) as Record<string, string>)), { store, link });
