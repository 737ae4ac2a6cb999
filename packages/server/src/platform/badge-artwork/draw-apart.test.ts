import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawApart } from './draw-apart.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

test('more drawings than processes are all drawn, also after one that is none', async () => {
  const drawn = await Promise.all([svg, 'no drawing', svg, svg, svg].map((each) => drawApart(each, [16])));
  assert.deepEqual(
    drawn.map((one) => (typeof one === 'string' ? one : 'drawn')),
    ['drawn', 'unread', 'drawn', 'drawn', 'drawn'],
  );
});
