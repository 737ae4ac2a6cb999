import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { nodeCompression } from '../../adapters/node.ts';
import { assertCheap } from '../../test-support/budget.ts';
import { detectInput } from '../verify/input/detect-input.ts';
import { isPdf, unbakePdf } from './unbake-pdf.ts';

const ports = { compression: nodeCompression };
const json = '{"@context":["https://www.w3.org/ns/credentials/v2"],"name":"Kräuterkunde 木"}';

test('a credential that is attached to a PDF comes out to the byte, compressed or not, with and without its length', async () => {
  for (const part of [
    attached(json, '/Type /EmbeddedFile /Filter /FlateDecode'),
    attached(json, '/Type/EmbeddedFile/Subtype/application#2Fjson/Filter[/FlateDecode]'),
    attached(json, '/Type /EmbeddedFile', { isDeflated: false }),
    attached(json, '/Type /EmbeddedFile /Filter /FlateDecode', { length: '/Length 9 0 R' }),
    attached('aaa.bbb.ccc', '/Type /EmbeddedFile /Filter /FlateDecode'),
  ]) {
    const text = await unbakePdf(pdf(part), ports);
    assert.ok(text === json || text === 'aaa.bbb.ccc', text);
  }
});

test('other attachments are passed over; two different credentials are refused, the same one twice is not', async () => {
  const one = attached(json);
  assert.equal(
    await unbakePdf(pdf(attached('<?xml version="1.0"?>'), one, attached('{"a":1}')), ports),
    json,
  );
  assert.equal(await unbakePdf(pdf(one, one), ports), json);
  await assert.rejects(unbakePdf(pdf(one, attached(json.replace('木', '林'))), ports), {
    code: 'baking.ambiguous',
  });
  assert.equal(await unbakePdf(pdf(), ports), undefined);
  assert.equal(
    await unbakePdf(pdf(attached(json, '/Type /EmbeddedFile /Filter /LZWDecode')), ports),
    undefined,
  );
});

test('a file is a PDF by what it begins with', () => {
  assert.ok(isPdf(pdf()));
  assert.ok(!isPdf(new TextEncoder().encode(`{"a":"%PDF-1.7"}`)));
});

test('a PDF is found by its first bytes: with its credential, without one, and with two', async () => {
  const found = async (...parts: Uint8Array[]) => detectInput(pdf(...parts), ports);
  const read = await found(attached(json));
  assert.deepEqual([read.carrier, read.kind], ['pdf', 'document']);
  for (const [parts, code] of [
    [[], 'form.no-badge'],
    [[attached(json), attached(json.replace('K', 'L'))], 'form.several-badges'],
  ] as const) {
    const problem = await found(...parts);
    assert.equal(problem.kind === 'problem' && problem.code, code);
  }
});

test('security row 13: bombs, thousands of attachments and cut files are refused or passed over, cheaply', async () => {
  const bomb = deflateSync(Buffer.alloc(256 * 1024 * 1024));
  const raw = part(bomb, '/Type /EmbeddedFile /Filter /FlateDecode');
  await assertCheap('bomb', () => assert.rejects(unbakePdf(pdf(raw), ports), { code: 'baking.too-large' }));
  const mentions = new TextEncoder().encode('/EmbeddedFile '.repeat(1_000_000));
  await assertCheap('mentions', () =>
    assert.rejects(unbakePdf(pdf(mentions), ports), { code: 'baking.too-large' }),
  );
  const many = Array.from({ length: 80 }, () => attached('{}'));
  await assert.rejects(unbakePdf(pdf(...many), ports), { code: 'baking.too-large' });
  await assert.rejects(unbakePdf(new Uint8Array(17 * 1024 * 1024), ports), { code: 'baking.too-large' });
  const whole = pdf(attached(json));
  for (let end = 0; end < whole.length; end += 7)
    await unbakePdf(whole.subarray(0, end), ports).catch((error) => assert.match(error.code, /^baking\./));
});

function pdf(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), ...parts, Buffer.from('%%EOF\n')]),
  );
}

function attached(
  text: string,
  dictionary = '/Type /EmbeddedFile /Filter /FlateDecode',
  { isDeflated = true, length }: { isDeflated?: boolean; length?: string } = {},
): Uint8Array {
  return part(isDeflated ? deflateSync(text) : Buffer.from(text), dictionary, length);
}

function part(content: Uint8Array, dictionary: string, length = `/Length ${content.length}`): Uint8Array {
  return Buffer.concat([
    Buffer.from(`7 0 obj\n<< ${dictionary} ${length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}
