import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { Markdown, safeAddress } from './markdown.tsx';

const shown = (text: string) => renderToString(<Markdown text={text} />);

for (const [attack, mustNot] of [
  ['<script>alert(1)</script>', /<script/],
  ['text <img src=x onerror=alert(1)> text', /<img/],
  ['<svg/onload=alert(1)>', /<svg/],
  ['[click](javascript:alert(1))', /href/],
  ['[click](JaVaScRiPt:alert(1))', /href/],
  ['[click](java&#115;cript:alert(1))', /href="java/i],
  ['[click]( data:text/html;base64,PHNjcmlwdD4= )', /href/],
  ['[click](vbscript:x)', /href/],
  ['[click](//evil.example)', /href/],
  ['[click](/\\evil.example)', /href/],
  ['<javascript:alert(1)>', /href/],
  ['![x](https://evil.example/track.png)', /<img|src=/],
  ['[x](https://e.example "onmouseover=alert(1)")', /title=|onmouseover/],
  ['[a][b]\n\n[b]: javascript:alert(1)', /href/],
  ['`<b>`', /<b>/],
  ['```html\n</code></pre><script>alert(1)</script>\n```', /<script/],
  ['| a |\n| --- |\n| <iframe src=x> |', /<iframe/],
  ['<style>*{display:none}</style>', /<style/],
  ['<a href="https://e.example" style="x">y</a>', /<a |style="/],
] as const) {
  test(`${JSON.stringify(attack)} does nothing (security.md row 15)`, () => {
    assert.doesNotMatch(shown(attack), mustNot);
  });
}

test('raw HTML comes out as the letters that were typed', () => {
  assert.equal(shown('<b>bold?</b> & more'), '<div class="prose"><p>&lt;b>bold?&lt;/b> &amp; more</p></div>');
});

test('lists, tables, emphasis and links come out as elements', () => {
  const html = shown(
    '1. one **strong**\n2. two [link](https://e.example/x)\n\n| a | b |\n| --- | --- |\n| 1 | *2* |',
  );
  assert.match(html, /<ol start="1"><li>one <strong>strong<\/strong><\/li>/);
  assert.match(html, /<a href="https:\/\/e.example\/x" rel="nofollow ugc noopener">link<\/a>/);
  assert.match(html, /<th scope="col">a<\/th>.*<td><em>2<\/em><\/td>/);
});

test('headings begin below the page’s own and never skip a level', () => {
  assert.deepEqual(levels('### a\n\n# b\n\n#### c\n\n## d'), [3, 3, 4, 4]);
  assert.deepEqual(levels('## a\n\n## b'), [3, 3]);
});

test('only http, https, mailto, pages of this site and places on the page are safe addresses', () => {
  assert.equal(safeAddress('https://e.example/a b'), 'https://e.example/a%20b');
  assert.equal(safeAddress('mailto:a@e.example'), 'mailto:a@e.example');
  assert.equal(safeAddress('/catalogue?q=1'), '/catalogue?q=1');
  assert.equal(safeAddress('#top'), '#top');
  for (const bad of ['ftp://e.example', 'blob:https://e.example/x', '//e.example', 'e.example', '']) {
    assert.equal(safeAddress(bad), undefined, bad);
  }
});

function levels(text: string): number[] {
  return [...shown(text).matchAll(/<h(\d)>/g)].map((match) => Number(match[1]));
}
