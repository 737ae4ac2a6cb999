import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface NodeProgram {
  path: string;
  version: string;
}

/**
 * The Node that runs this test, then others from version 20 up that are on the machine: on the PATH, in the usual
 * place, or named in `CAIRN_NODES` (paths, separated as in PATH). One of each major version.
 */
export function findNodes(): NodeProgram[] {
  const named = (process.env.CAIRN_NODES ?? '').split(delimiter);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const paths = [process.execPath, ...named, ...onPath, '/usr/bin/node', '/usr/local/bin/node'];
  const present = paths.filter((path) => path !== '' && existsSync(path)).map((path) => realpathSync(path));
  const byMajor = new Map<number, NodeProgram>();
  for (const path of new Set(present)) {
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
    const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
    if (major >= 20 && !byMajor.has(major)) byMajor.set(major, { path, version });
  }
  return [...byMajor.values()];
}
