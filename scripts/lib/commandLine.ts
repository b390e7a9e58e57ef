import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * What a command is asked for, as parseArgs of Node tells it. Where that cannot be read the command ends with 1, with one
 * line on what is wrong and one on how it is used; for --help with that one line alone.
 */
export function readCommandLine<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    // Node goes on to explain how an argument with a dash at its beginning is given.
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    return misused(usage, what);
  }
}

/** Ends the command with 1: what is wrong with how it was asked, and how it is used. */
export function misused(usage: string, what: string): never {
  console.error(`${what}.\n${usage}`);
  process.exit(1);
}
