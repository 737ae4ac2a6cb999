import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './console.ts';

type OptionTypes = NonNullable<ParseArgsConfig['options']>;

/** Splits a command's words into options and places; throws CommandError for a word that the command does not know. */
export function readOptions<const Options extends OptionTypes>(words: string[], options: Options) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(
      `${error instanceof Error ? error.message : String(error)}\nTry the command with --help.`,
    );
  }
}

/** Throws CommandError when there are more places than the command has a use for. */
export function refuseMore(places: string[], { most, usage }: { most: number; usage: string }): void {
  const [extra] = places.slice(most);
  if (extra !== undefined)
    throw new CommandError(`"${extra}" is one word too many. The command is: ${usage}`);
}
