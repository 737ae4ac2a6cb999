import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderLock {
  release(): void;
}

/** Makes this process the owner of the data folder; throws an Error that names the other owner when there is one. */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const path = join(folder, 'owner');
  const me = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(path, me, { flag: 'wx', mode: 0o600 });
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [pid = 0, start = ''] = readFileSync(path, 'utf8')
      .split(' ')
      .map((part, index) => (index === 0 ? Number(part) : part)) as [number, string];
    if (isAlive(pid) && startOf(pid) === start) {
      throw new Error(
        `Another Cairn (process ${pid}) already uses the data folder ${folder}. Stop it first, or give this one a folder of its own with CAIRN_DATA.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new Error(`The data folder ${folder} is contested: several processes start at once. Start one.`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, as the kernel counts: tells an owner from a later process with the same number. */
function startOf(pid: number): string {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return '';
  const afterName = readFileSync(path, 'utf8').split(') ').at(-1) ?? '';
  return afterName.split(' ')[19] ?? '';
}
