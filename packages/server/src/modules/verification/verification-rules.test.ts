import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTyped } from './verification-rules.ts';

const number = 'awd_0123456789abcdefghijkl';
const page = `https://cairn.example/awards/${number}`;
const typed: readonly (readonly [what: string, text: string, read: string])[] = [
  [
    'the number of a credential of ours',
    'crd_0123456789abcdefghijkl',
    'https://cairn.example/credentials/crd_0123456789abcdefghijkl',
  ],
  ['the number of a badge of ours', ` ${number}\n`, `https://cairn.example/awards/${number}`],
  [
    'an address of ours over http',
    `http://cairn.example/awards/${number}`,
    `https://cairn.example/awards/${number}`,
  ],
  [
    'an address of ours without its scheme',
    `cairn.example/awards/${number}`,
    `https://cairn.example/awards/${number}`,
  ],
  ['an address of ours with a slash too many', `https://cairn.example/awards/${number}/`, page],
  [
    'the address of a badge in its holder’s wallet',
    `http://cairn.example/wallet/${number}?x=1`,
    `${page}?x=1`,
  ],
  ['a mail with an address of ours', `My badge:\nhttp://cairn.example/awards/${number}. Have a look!`, page],
  ['a line of a certificate', `Number of this badge: ${number}`, page],
  [
    'a mail with an address of somebody else',
    'See (https://badges.example.org/a/1)',
    'https://badges.example.org/a/1',
  ],
  [
    'a mail with two addresses',
    'https://a.example/1 or https://a.example/2',
    'https://a.example/1 or https://a.example/2',
  ],
  ['an address without its scheme', 'badges.example.org/a/1', 'https://badges.example.org/a/1'],
  ['an https address', 'https://badges.example.org/a/1', 'https://badges.example.org/a/1'],
  ['an http address of somebody else', 'http://badges.example.org/a/1', 'http://badges.example.org/a/1'],
  ['a signed token', 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln', 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln'],
  ['the text of a badge', '{"a":"b.example.org/c"}', '{"a":"b.example.org/c"}'],
  ['a name', 'First aid. And more', 'First aid. And more'],
];
for (const [what, text, read] of typed) {
  test(`${what} is read as it is meant`, () => assert.equal(readTyped(text, 'http://cairn.example'), read));
}
