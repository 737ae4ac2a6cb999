import type { Deps } from './platform/deps.ts';

/** Prints where Cairn answers. */
export async function welcome(deps: Deps): Promise<void> {
  process.stdout.write(`\nCairn is ready: ${deps.config.publicUrl}\n`);
}
