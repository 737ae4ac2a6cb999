import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementSnippet, pictureSnippet, signatureSnippet } from './embed-snippets.ts';

const badge = {
  address: 'https://badges.example/awards/awd_1',
  picture: 'https://badges.example/embed/badges/awd_1/picture.png',
  alt: 'Badge "R & D" <of> School',
};

test('a snippet is a link with a picture, and what others wrote stays text in it', () => {
  assert.equal(
    pictureSnippet(badge, 80),
    '<a href="https://badges.example/awards/awd_1"><img src="https://badges.example/embed/badges/awd_1/picture.png" alt="Badge &quot;R &amp; D&quot; &lt;of&gt; School" width="80" height="80"></a>',
  );
});

test('the element holds the same link, for readers without script', () => {
  const html = elementSnippet({ ...badge, script: 'https://badges.example/embed/badge.js' });
  assert.ok(html.includes(`<cairn-badge>${pictureSnippet(badge)}</cairn-badge>`), html);
  assert.ok(html.startsWith('<script type="module" src="https://badges.example/embed/badge.js"></script>'));
});

test('the signature for mails has all of its looks in it and escapes each line', () => {
  const html = signatureSnippet(badge, ['R & D', '<School>']);
  assert.ok(html.includes('<strong>R &amp; D</strong><br>&lt;School&gt;'), html);
  assert.doesNotMatch(html, /class=|<script|<style/);
});
