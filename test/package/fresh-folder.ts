import { spawn } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { atEnd } from '../support/at-end.ts';

export const root = resolve(import.meta.dirname, '../..');

export interface FreshFolder {
  folder: string;
  /** The engine as it was unpacked there. */
  engine: string;
  /** What `npm pack` put into the package. */
  files: string[];
}

/** A folder outside the repository with the packed engine in it, as after `npm install`; it is removed in the end. */
export async function installInFreshFolder(): Promise<FreshFolder> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-package-')));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const engine = join(folder, 'node_modules/@cairn/engine');
  const files = await unpack('engine', { folder, into: engine });
  linkDependencies(engine, join(folder, 'node_modules'));
  return { folder, engine, files };
}

/** Installs the packed command beside the engine; gives its folder and the list of its files. */
export async function installCommand({ folder }: FreshFolder): Promise<{ cli: string; files: string[] }> {
  const cli = join(folder, 'node_modules/@cairn/cli');
  const files = await unpack('cli', { folder, into: cli });
  linkDependencies(cli, join(folder, 'node_modules'));
  mkdirSync(join(folder, 'node_modules/.bin'));
  symlinkSync('../@cairn/cli/bin/cairn.mjs', join(folder, 'node_modules/.bin/cairn'));
  return { cli, files };
}

/** A folder outside the repository with nothing but the packed rules in it. */
export async function installRules(): Promise<{ folder: string; rules: string; files: string[] }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-rules-')));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const rules = join(folder, 'node_modules/@cairn/rules');
  return { folder, rules, files: await unpack('rules', { folder, into: rules }) };
}

async function unpack(
  name: 'engine' | 'cli' | 'rules',
  { folder, into }: { folder: string; into: string },
): Promise<string[]> {
  await mustRun('npm', ['pack', '--workspace', `packages/${name}`, '--pack-destination', folder], root);
  const [tarball = ''] = globSync(`cairn-${name}-*.tgz`, { cwd: folder });
  const list = await mustRun('tar', ['-tzf', tarball], folder);
  mkdirSync(into, { recursive: true });
  await mustRun('tar', ['-xzf', join(folder, tarball), '--strip-components=1'], into);
  return list
    .trim()
    .split('\n')
    .map((path) => path.replace('package/', ''));
}

export function run(
  program: string,
  words: string[],
  cwd: string,
): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { cwd, env: plainEnvironment() });
    let output = '';
    const take = (part: Buffer): void => {
      output += part;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}

async function mustRun(program: string, words: string[], cwd: string): Promise<string> {
  const { code, output } = await run(program, words, cwd);
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} failed:\n${output}`);
  return output;
}

/** Nothing of the flags of this test, so that the package is found as a stranger's Node finds it. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...rest } = process.env;
  return rest;
}

/** What `npm install` would bring, from where the repository has it: no registry is asked. */
function linkDependencies(unpacked: string, modules: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as {
    dependencies: { [name: string]: string };
  };
  for (const name of Object.keys(dependencies).filter((each) => !existsSync(join(modules, each)))) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
}
