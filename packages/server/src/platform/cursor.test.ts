import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCursor, writeCursor } from './cursor.ts';

test('a cursor leads back to what it was written from', () => {
  const value = fc.oneof(fc.string({ maxLength: 30 }), fc.integer());
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3 }), (values) => {
      assert.deepEqual(readCursor(writeCursor(values)), values);
    }),
  );
});

for (const [what, text] of Object.entries({
  nothing: '',
  'no base64': 'a cursor?',
  'text that is no JSON': Buffer.from('{').toString('base64url'),
  'an object': Buffer.from('{"a":1}').toString('base64url'),
  'a list of other things': Buffer.from('[null]').toString('base64url'),
  'more than any cursor has': writeCursor(['x'.repeat(1000)]),
}))
  test(`${what} is no cursor`, () => {
    assert.equal(readCursor(text), undefined);
  });
