import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headLength, sniff } from './media-type.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const cases: readonly (readonly [what: string, head: Uint8Array, type: string])[] = [
  ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['a GIF', bytesOf('GIF89a'), 'image/gif'],
  ['a WebP', bytesOf('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
  ['a RIFF of something else', bytesOf('RIFF\0\0\0\0WAVEfmt '), 'application/octet-stream'],
  ['a PDF', bytesOf('%PDF-1.7'), 'application/pdf'],
  ['a PDF that has a page in it', bytesOf('%PDF-1.7 <html>'), 'application/pdf'],
  ['a document of an office', bytesOf('PK\x03\x04[Content_Types].xml'), 'application/zip'],
  ['a film', bytesOf('\0\0\0\x20ftypisom'), 'video/mp4'],
  ['a recording', bytesOf('ID3\x04'), 'audio/mpeg'],
  ['a drawing', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
  [
    'a drawing after what may stand before it',
    bytesOf('<?xml version="1.0"?>\n<!-- by hand -->\n<svg/>'),
    'image/svg+xml',
  ],
  ['a drawing with a style', bytesOf('<svg><style>a{}</style></svg>'), 'image/svg+xml'],
  ['a page', bytesOf('  <!DOCTYPE html><p>'), 'text/html'],
  ['a page that says that it is a drawing', bytesOf('<!-- <svg > --><script >1</script>'), 'text/html'],
  ['a table', bytesOf('name;address\r\nAda;ada@example.org\r\n'), 'text/plain'],
  ['a table with a mark of byte order', bytesOf('\ufeffname;address'), 'text/plain'],
  ['JSON', bytesOf(' [ {"a": 1} ]'), 'application/json'],
  ['a note in brackets', bytesOf('[Note] Hello'), 'text/plain'],
  ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'application/octet-stream'],
  ['Latin-1', new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]), 'application/octet-stream'],
  ['a text whose letter the end of the head cuts', bytesOf(`${'x'.repeat(headLength - 1)}ä`), 'text/plain'],
];

test('where tables are taken, those in UTF-16 and Windows-1252 are texts; what is no text stays none', () => {
  const asTable = (head: Uint8Array) => sniff(head, { isTable: true });
  assert.equal(asTable(new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72])), 'text/plain');
  const little = Buffer.from('\ufeffname;Größe', 'utf16le');
  assert.equal(asTable(little), 'text/plain');
  assert.equal(asTable(Buffer.from(little).swap16()), 'text/plain');
  assert.equal(asTable(Buffer.from('\ufeff<html><p>', 'utf16le')), 'text/html');
  assert.equal(
    asTable(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xfc])),
    'application/octet-stream',
  );
});

for (const [what, head, type] of cases)
  test(`${what} is told by its first bytes`, () => assert.equal(sniff(head.subarray(0, headLength)), type));
