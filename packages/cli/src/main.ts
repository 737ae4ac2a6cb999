import { readFileSync } from 'node:fs';
import { audit } from './audit.ts';
import { bake, unbake } from './bake.ts';
import { checkCtdlCommand } from './check-ctdl.ts';
import { CommandError, type Console } from './console.ts';
import { help, helpOf } from './help.ts';
import { importCatalogue, importFramework } from './import.ts';
import { issue } from './issue.ts';
import { keyNew } from './key-new.ts';
import { printableLines } from './printable.ts';
import { serve } from './serve.ts';
import { verifyCommand } from './verify-command.ts';
import { witness } from './witness.ts';

const commands = new Map<string, (words: string[], console: Console) => Promise<number>>([
  ['verify', verifyCommand],
  ['issue', issue],
  ['bake', bake],
  ['unbake', unbake],
  ['key', keyNew],
  ['check-ctdl', checkCtdlCommand],
  ['import-catalogue', importCatalogue],
  ['import-framework', importFramework],
  ['audit', audit],
  ['witness', witness],
  ['serve', serve],
]);

/** Runs one command and gives its exit code: 0 for success, 2 for a call that cannot be carried out, 70 for a fault of ours, else as `cairn help` says. */
export async function run(words: string[], console: Console): Promise<number> {
  const [name = 'help', ...rest] = words;
  if (name === '--version' || name === '-v' || name === 'version') {
    console.out(`cairn ${readVersion()}\n`);
    return 0;
  }
  if (name === 'help' || name === '--help' || name === '-h') return giveHelp(rest[0], console);
  const command = commands.get(name);
  if (!command) return giveHelp(name, console);
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (options.includes('--help') || options.includes('-h')) return giveHelp(name, console);
  try {
    return await command(rest, console);
  } catch (error) {
    if (error instanceof CommandError) {
      console.error(`${printableLines(error.message)}\n`);
      return error.exitCode;
    }
    const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(`Cairn made a mistake. Please tell us, with these lines:\n${printableLines(story)}\n`);
    return 70;
  }
}

function giveHelp(name: string | undefined, console: Console): number {
  if (name !== undefined && !commands.has(name)) {
    console.error(`There is no command "${printableLines(name)}".\n\n${help}`);
    return 2;
  }
  console.out(name === undefined ? help : helpOf(name));
  return 0;
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
