import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import {
  type FromPress,
  type PressOrder,
  type PressProblem,
  type Printed,
  pressBounds,
  type ToPress,
} from './order.ts';
import { pressFontFolders } from './press-fonts.ts';

// The process that compiles. A template may run for ever or take all memory, and no thread can be ended while it is in
// the library, so a whole process is. It has no database, no secret, no environment.

/** Is not there: sources read what came with their order, and nothing else. */
const workspace = join(import.meta.dirname, 'no-such-folder');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: pressFontFolders() }] });
const standards = { 'pdf-ua': 'ua-1', 'pdf-a': 'a-3a' } as const;

watchMemory();
process.on('disconnect', () => process.exit());
process.on('message', ({ id, order }: ToPress) => {
  tell({ kind: 'done', id, printed: print(order) });
});
tell({ kind: 'ready' });

function print({ files, output }: PressOrder): Printed {
  compiler.resetShadow();
  for (const [path, content] of Object.entries(files)) {
    const full = join(workspace, path);
    if (typeof content === 'string' && path.endsWith('.typ')) compiler.addSource(full, content);
    else compiler.mapShadow(full, Buffer.from(content));
  }
  const compiled = compiler.compile({ mainFilePath: join(workspace, '/main.typ') });
  const document = compiled.result;
  if (compiled.hasError() || !document) return refused(compiled.takeError());
  const pageCount = document.numOfPages;
  if (pageCount > pressBounds.pages) return refusedFor(`more than ${pressBounds.pages} pages: ${pageCount}`);
  try {
    const bytes =
      output === 'svg'
        ? new TextEncoder().encode(onWhite(compiler.plainSvg(document)))
        : new Uint8Array(compiler.pdf(document, { pdfStandard: standards[output] }));
    if (bytes.length > pressBounds.bytes) return refusedFor(`more than ${pressBounds.bytes} bytes`);
    return { kind: 'printed', bytes, pageCount };
  } catch (error) {
    return refusedFor(error instanceof Error ? error.message : String(error));
  } finally {
    compiler.evictCache(5);
  }
}

/** The library lays the ground of a page over the pages before it, so that sources have none and all get one. */
function onWhite(svg: string): string {
  return svg.replace(/<svg [^>]*>/, (tag) => `${tag}<rect width="100%" height="100%" fill="#fff"/>`);
}

function refused(error: NodeError | null): Printed {
  const found = error ? compiler.fetchDiagnostics(error) : [];
  const problems = found.slice(0, pressBounds.problems).map(problemOf);
  return { kind: 'refused', problems: problems.length > 0 ? problems : [{ message: 'not compiled' }] };
}

function refusedFor(message: string): Printed {
  return { kind: 'refused', problems: [{ message: message.slice(0, 500) }] };
}

function problemOf(found: {
  message?: unknown;
  path?: unknown;
  range?: { start?: { line?: unknown } } | null;
}): PressProblem {
  const line = found.range?.start?.line;
  const path = typeof found.path === 'string' ? found.path : '';
  return {
    message: String(found.message).replaceAll(workspace, '').slice(0, 500),
    ...(path.startsWith(workspace) ? { file: path.slice(workspace.length).replaceAll('\\', '/') } : {}),
    ...(typeof line === 'number' ? { line: line + 1 } : {}),
  };
}

/** A thread, as this one is in the library while memory grows. It ends the process, also when nobody waits for it any more. */
function watchMemory(): void {
  const limit = pressBounds.megabytes * 1024 * 1024;
  const watch = `
    const parent = process.ppid;
    setInterval(() => {
      if (process.memoryUsage.rss() > ${limit} || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    }, 25);`;
  new Worker(watch, { eval: true, execArgv: [], env: {} }).unref();
}

function tell(message: FromPress): void {
  process.send?.(message);
}
