import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTyped } from './verification-rules.ts';

const number = 'awd_0123456789abcdefghijkl';
const typed: readonly (readonly [what: string, text: string, read: string])[] = [
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
