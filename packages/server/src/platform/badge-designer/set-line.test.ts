import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cluster, setLine } from './set-line.ts';

async function clustersOf(text: string): Promise<Cluster[]> {
  const line = await setLine(text);
  return 'undrawable' in line ? assert.fail(`no font has ${line.undrawable}`) : line.clusters;
}

/** The outline of a letter, wherever in its line it stands. */
function shapeOf({ steps, start }: Cluster): string {
  // Half units of the font: what stands elsewhere differs in the last digits of a number alone.
  const round = (value: number) => Math.round(value * 2000);
  return JSON.stringify(
    steps.map(({ type, points }) => [type, points.map(([x, y]) => [round(x - start), round(y)])]),
  );
}

async function shapesOf(text: string): Promise<string[]> {
  return (await clustersOf(text)).map(shapeOf);
}

test('Hebrew is read from right to left: its first letter stands on the right', async () => {
  const [alef, bet] = [await shapesOf('א'), await shapesOf('ב')];
  assert.deepEqual(await shapesOf('אב'), [...bet, ...alef]);
});

test('figures and Latin words in Hebrew keep their own direction, and brackets close the other way', async () => {
  const [alef, one, two, open, shut] = await Promise.all(['א', '1', '2', '(', ')'].map(shapesOf));
  // As it is seen: "(12 א" turned round has its opening bracket on the right.
  const seen = await shapesOf('א (12)');
  const space = seen.at(-2) ?? '';
  assert.deepEqual(
    seen.filter((shape) => shape !== space),
    [open, one, two, shut, alef].flat(),
  );
});

test('points of Hebrew and tones of Thai stand on their letters and take no room of their own', async () => {
  for (const [bare, marked] of [
    ['ש', 'שָ'],
    ['ก', 'ก้'],
  ] as const) {
    const [plain, pointed] = [await clustersOf(bare), await clustersOf(marked)];
    assert.equal(pointed.length, 1);
    assert.ok((pointed[0]?.steps.length ?? 0) > (plain[0]?.steps.length ?? 0));
    assert.ok(Math.abs((pointed[0]?.advance ?? 0) - (plain[0]?.advance ?? 1)) < 0.01);
  }
});
