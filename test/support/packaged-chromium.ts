import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const program = {
  name: 'chromium',
  archives: ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'],
  landmarks: ['chromium', 'libGLESv2.so', join('al2023', 'lib')],
};
const fonts = { name: 'fonts', archives: ['fonts.tar.br'], landmarks: [join('fonts', 'fonts')] };
type Part = typeof program;

/** The Chromium inside the npm package `@sparticuz/chromium`, and what it needs to start on a bare machine. */
export async function packagedChromium(): Promise<{ path: string; environment: Record<string, string> }> {
  const folder = await unpacked(program);
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    path: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: libraries, HOME: process.env.HOME ?? folder },
  };
}

/**
 * The address of a fonts.conf that names fonts which are there. The package's own names folders of Amazon's machines,
 * and Chromium ends at the first letter that it must draw without any font.
 */
export async function fontSettings(): Promise<string> {
  const folder = await unpacked(fonts);
  const file = join(folder, 'cairn-fonts.conf');
  if (!existsSync(file)) writeFileSync(file, settingsFor(folder));
  return file;
}

/** Ours come first, so that pages look the same on every machine; the machine's own add the scripts that ours lack. */
function settingsFor(folder: string): string {
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) => `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  ${families.join('\n  ')}
</fontconfig>
`;
}

/** The folder of a part, in the temporary folder: one of this account's own, as another account's cannot be run. */
async function unpacked(part: Part): Promise<string> {
  const folder = join(tmpdir(), `cairn-${part.name}-${version()}-${userInfo().uid}`);
  if (!isWhole(folder, part)) await unpack(folder, part);
  return folder;
}

/** Somebody else's folder of this name is not run, nor one through which a cleaner of old files went. */
function isWhole(folder: string, { landmarks }: Part): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory() || found.uid !== userInfo().uid) return false;
  return landmarks.every((name) => existsSync(join(folder, name)));
}

/** Unpacks beside the place and moves it there whole: a process that is killed leaves no half Chromium to the next. */
async function unpack(folder: string, part: Part): Promise<void> {
  mkdirSync(tmpdir(), { recursive: true });
  const beside = mkdtempSync(`${folder}.`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = beside;
  try {
    for (const name of part.archives) await inflate(join(packageFolder(), 'bin', name));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  // Another process may have been quicker.
  if (!isWhole(folder, part)) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  }
  rmSync(beside, { recursive: true, force: true });
}

function packageFolder(): string {
  return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
}

function version(): string {
  return JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version;
}
