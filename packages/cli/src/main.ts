import { bake, unbake } from './bake.ts';
import { CommandError, type Console } from './console.ts';
import { help, helpOf } from './help.ts';
import { issue } from './issue.ts';
import { keyNew } from './key-new.ts';
import { serve } from './serve.ts';
import { verifyCommand } from './verify-command.ts';

const commands: { [name: string]: (words: string[], console: Console) => Promise<number> } = {
  verify: verifyCommand,
  issue,
  bake,
  unbake,
  key: keyNew,
  serve,
};

/** Runs one command and gives its exit code: 0 for success, 2 for a call that cannot be understood, else as `cairn help` says. */
export async function run(words: string[], console: Console): Promise<number> {
  const [name = 'help', ...rest] = words;
  if (name === '--version' || name === 'version') {
    console.out('cairn 0.1.0\n');
    return 0;
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    console.out(rest[0] ? helpOf(rest[0]) : help);
    return 0;
  }
  const command = commands[name];
  if (!command) {
    console.error(`There is no command "${name}".\n\n${help}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.out(helpOf(name));
    return 0;
  }
  try {
    return await command(rest, console);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(`${error.message}\n`);
    return error.exitCode;
  }
}

if (import.meta.main ?? process.argv[1]?.endsWith('cairn.mjs')) {
  const { terminal } = await import('./terminal.ts');
  process.exitCode = await run(process.argv.slice(2), terminal);
}
