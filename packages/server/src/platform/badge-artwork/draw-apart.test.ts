import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../refusal.ts';
import { drawApart, mostWaiting } from './draw-apart.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

test('more drawings than processes are all drawn, also after one that is none', async () => {
  const drawn = await Promise.all([svg, 'no drawing', svg, svg, svg].map((each) => drawApart(each, [16])));
  assert.deepEqual(
    drawn.map((one) => (typeof one === 'string' ? one : 'drawn')),
    ['drawn', 'unread', 'drawn', 'drawn', 'drawn'],
  );
});

test('whoever comes while as many wait as may is told to try again, and then drawn', async () => {
  const drawings = Array.from({ length: 2 + mostWaiting }, () => drawApart(svg, [16]));
  await assert.rejects(drawApart(svg, [16]), (error) => error instanceof Refusal && error.kind === 'busy');
  for (const drawn of await Promise.all(drawings)) assert.ok(drawn instanceof Uint8Array);
  assert.ok((await drawApart(svg, [16])) instanceof Uint8Array);
});
