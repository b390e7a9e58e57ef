import { writeTogether } from '../../../src/dataset/journal.ts';

// A few files of data/, written together by a process that can be killed meanwhile.

const [root = '', writes = '{}'] = process.argv.slice(2);
writeTogether(root, new Map(Object.entries(JSON.parse(writes) as Record<string, string>)));
