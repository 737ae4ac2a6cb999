import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    if (claim(path, me)) return { release: () => rmSync(path, { force: true }) };
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

/** The file appears with its content or not at all, so that nobody ever reads half a name; false when it is there. */
function claim(path: string, owner: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, owner, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isAlive(pid: number): boolean {
  // 0 is what an empty file reads as, as a power cut may leave it; to kill() it means every process of our own group.
  if (!Number.isInteger(pid) || pid <= 0) return false;
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
