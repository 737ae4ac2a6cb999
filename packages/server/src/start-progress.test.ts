import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellOn } from './start-progress.ts';

function said(isTTY: boolean): string {
  let written = '';
  const tell = tellOn({ isTTY, write: (text) => (written += text) });
  tell('Making a database');
  for (let number = 1; number <= 7; number++) tell('Filling', { number, of: 7 });
  tell('Opening the port');
  return written;
}

test('in a log a start says each step once, and of counted steps the first, each fifth and the last', () => {
  assert.equal(
    said(false),
    'Making a database …\nFilling: 1 of 7\nFilling: 5 of 7\nFilling: 7 of 7\nOpening the port …\n',
  );
});

test('on a terminal counted steps stay on one line', () => {
  const lines = said(true).split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[1] ?? '', /^(\rFilling: \d of 7){7}$/);
});
