import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { cairn, makeFolder, unsigned } from './cli.test-support.ts';

const at = makeFolder();
const rows = '{"row":1,"verdict":"valid"}\n';
const digest = createHash('sha384').update(rows).digest('base64');
writeFileSync(at('rows.jsonl'), rows);
writeFileSync(at('other.jsonl'), rows.replace('valid', 'altered'));
await cairn(['key', 'new', '--out', at('key.json')]);
const sign = (subject: object) =>
  cairn(
    ['issue', '-', '--key', at('key.json')],
    JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      credentialSubject: subject,
    }),
  );
const id = 'https://cairn.example/verify/many/run_1/rows.jsonl';
writeFileSync(at('file.json'), (await sign({ id, digestSRI: `sha384-${digest}` })).out);
writeFileSync(at('none.json'), JSON.stringify(unsigned));

test('--subject-file says whether a file is the one whose hash a credential holds', async () => {
  const good = await cairn(['verify', at('file.json'), '--offline', '--subject-file', at('rows.jsonl')]);
  assert.match(good.out, /✓ \S+rows\.jsonl is the file that it speaks of/);
  assert.equal(good.code, 0);
  const bad = await cairn(['verify', at('file.json'), '--offline', '--subject-file', at('other.jsonl')]);
  assert.match(bad.out, /✗ \S+other\.jsonl is not the file/);
  assert.equal(bad.code, 8);
});

test('--subject-file needs a hash, a file, and one credential in lines', async () => {
  const none = await cairn(['verify', at('none.json'), '--offline', '--subject-file', at('rows.jsonl')]);
  assert.match(none.error, /holds no hash of a file/);
  const gone = await cairn(['verify', at('file.json'), '--offline', '--subject-file', at('gone.jsonl')]);
  assert.match(gone.error, /cannot be read/);
  const many = await cairn(['verify', at('file.json'), '--json', '--subject-file', at('rows.jsonl')]);
  assert.equal(many.code, 2);
});
