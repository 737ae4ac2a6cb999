import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { createPress, PressFault, type Printed } from './index.ts';

const press = createPress();
after(() => press.close());

const svgOf = async (source: string, files = {}) =>
  press.print({ files: { '/main.typ': source, ...files }, output: 'svg' });
const problemOf = (printed: Printed) => (printed.kind === 'refused' ? printed.problems[0] : undefined);

test('a source is printed as SVG of all its pages, on white', async () => {
  const printed = await svgOf('#set page(fill: none)\n= One\n#pagebreak()\nTwo');
  assert.ok(printed.kind === 'printed' && printed.pageCount === 2);
  assert.match(new TextDecoder().decode(printed.bytes), /^<svg [^>]*><rect [^>]*fill="#fff"\/>/);
});

test('a fault is said with its file and line', async () => {
  assert.deepEqual(problemOf(await svgOf('= One\n\n#nothing')), {
    message: 'unknown variable: nothing',
    file: '/main.typ',
    line: 3,
  });
});

test('a source reads what came with it, and nothing else: no file of the machine, no package of the network, nothing of the one before', async () => {
  assert.equal((await svgOf('#read("/a.txt")', { '/a.txt': 'here' })).kind, 'printed');
  for (const source of [
    '#read("/a.txt")',
    '#read("/etc/passwd")',
    '#read("/../../../../../../../../etc/passwd")',
    '#image("https://example.org/x.png")',
    '#import "@preview/cetz:0.3.0"',
    '#eval("import \\"@preview/cetz:0.3.0\\"")',
    '#import "@local/x:0.1.0"',
  ]) {
    const message = problemOf(await svgOf(source))?.message ?? '';
    assert.match(message, /not found|access denied|failed to download package/, source);
  }
});

test('a source without end is ended, one that takes all memory too, and the next one is printed', async () => {
  const short = createPress({ waiting: 8, milliseconds: 400, documents: 100 });
  const files = {
    '/main.typ': '#let go() = { for i in range(2000000) { for j in range(100000) { i + j } } }\n#go()',
  };
  await assert.rejects(short.print({ files, output: 'svg' }), PressFault);
  await short.close();
  const hungry = '#let x = "aaaaaaaaaaaaaaaa"\n#for i in range(60) { x = x + x }';
  await assert.rejects(svgOf(hungry), { reason: 'died' });
  assert.equal((await svgOf('= Here')).kind, 'printed');
});

test('more pages, bytes and orders than there is room for are refused', async () => {
  assert.match(
    problemOf(await svgOf('#for i in range(70) [#pagebreak()]'))?.message ?? '',
    /more than 60 pages/,
  );
  await assert.rejects(svgOf('x', { '/a.txt': 'x'.repeat(9 * 1024 * 1024) }), { reason: 'large' });
  const full = createPress({ waiting: 1, milliseconds: 60_000, documents: 100 });
  const order = { files: { '/main.typ': 'x' }, output: 'svg' } as const;
  const first = full.print(order);
  await assert.rejects(full.print(order), { reason: 'full' });
  await first;
  await full.close();
});

test('another process goes on after so many documents, and who waits is served', async () => {
  const often = createPress({ waiting: 64, milliseconds: 60_000, documents: 2 });
  const printed = await Promise.all(
    Array.from({ length: 7 }, (_, index) =>
      often.print({ files: { '/main.typ': `Number ${index}` }, output: 'svg' }),
    ),
  );
  assert.ok(printed.every(({ kind }) => kind === 'printed'));
  await often.close();
});

test('letters that no font has are a refusal of both standards, never boxes', async () => {
  for (const output of ['pdf-ua', 'pdf-a'] as const) {
    const source = '#set document(title: "x")\n= x\n#text(fallback: false, font: "Noto Sans")[\\u{10330}]';
    const printed = await press.print({ files: { '/main.typ': source }, output });
    assert.match(problemOf(printed)?.message ?? '', /could not be displayed/);
  }
});

test('the process has the folders that its fonts stand in', async () => {
  const { pressFontFolders } = await import('./press-fonts.ts');
  assert.deepEqual(
    pressFontFolders().filter((folder) => !existsSync(folder)),
    [],
  );
});
