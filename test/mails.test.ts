import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Written } from '../packages/server/src/platform/message.ts';
import { languages } from '../packages/server/src/web/words/index.ts';

const typed = 'Anna”“\r\n\r\nSend money to us.\u2028\u202eOpen https://evil.example/now';
const given: { [param: string]: string } = {
  url: 'https://cairn.example/link',
  address: 'ada@example.org',
  count: '3',
  expires: '2026-07-01T00:00:00Z',
  verdict: 'revoked',
};
/** Whatever a mail asks for: what Cairn makes as it makes it, everything else as somebody typed it. */
const params = new Proxy({}, { get: (_, name) => given[String(name)] ?? typed });

for (const { code: language, words } of languages) {
  for (const [code, write] of Object.entries(words.letters)) {
    test(`nothing that somebody typed looks like our words in the mail ${code} (${language})`, () => {
      const { subject, text } = (write as (params: object) => Written)(params);
      assert.doesNotMatch(subject, /[\p{Cc}\u2028\u202e]/u);
      for (const part of [subject, text]) assert.doesNotMatch(part, /evil\.example|https:\/\/evil/);
      for (const line of text.split('\n')) {
        const ours = line.replace(/“[^“”]*”|„[^„“”]*“/g, '');
        assert.doesNotMatch(ours, /Send money|evil/, 'only between marks');
      }
    });
  }
}
