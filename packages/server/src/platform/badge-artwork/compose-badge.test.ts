import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { artworkEdition } from './compose-badge.ts';
import {
  type BadgeDesign,
  badgePaletteNames,
  badgeShapes,
  badgeSymbols,
  composeBadge,
  drawPng,
  isBadgeDesign,
  printOfArtwork,
  renderPng,
} from './index.ts';
import { setLine } from './letters.ts';
import { outlines } from './shapes.ts';

const design: BadgeDesign = { shape: 'stone', palette: 'spruce', symbol: 'mountain' };
const issuerName = 'Fjordland College of Health';

for (const shape of badgeShapes) {
  test(`a ${shape} is drawn in every palette, as SVG without a style, a script or another file`, () => {
    for (const palette of badgePaletteNames) {
      const svg = composeBadge(
        { shape, palette, symbol: 'code-xml' },
        { title: 'Coding foundation', issuerName },
      );
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 512 512"/);
      assert.doesNotMatch(svg, /style=|<style|<script|<image|<text|href=|currentColor/);
      assert.deepEqual(pngSize(drawPng(svg, { size: 96 })), { width: 96, height: 96 });
    }
  });
}

test('the drawings are those of this edition of the artwork: whoever changes one counts the edition up', () => {
  const drawn = createHash('sha256');
  const words = { title: 'Care for people at home', issuerName, levelLabel: 'Advanced' };
  for (const shape of badgeShapes)
    for (const palette of badgePaletteNames)
      drawn.update(composeBadge({ shape, palette, symbol: 'mountain' }, words));
  for (const symbol of badgeSymbols)
    drawn.update(composeBadge({ ...design, symbol }, { title: 'Ελλάδα, Україна', issuerName }));
  assert.equal(drawn.digest('hex').slice(0, 16), 'aa9c6fe93f046a09');
  assert.equal(artworkEdition, 1);
});

test('two badges that look different have different prints', () => {
  const of = (change: object) => printOfArtwork(design, { title: 'a', issuerName, ...change });
  const prints = [{}, { title: 'b' }, { issuerName: 'b' }, { levelLabel: 'b' }].map(of);
  prints.push(printOfArtwork({ ...design, shape: 'tile' }, { title: 'a', issuerName }));
  assert.equal(new Set(prints).size, prints.length);
  assert.equal(of({}), of({}));
});

test('every symbol of the list can be drawn, and there are at least 24 of them', () => {
  assert.ok(badgeSymbols.length >= 24);
  assert.equal(new Set(badgeSymbols).size, badgeSymbols.length);
  for (const symbol of badgeSymbols) {
    drawPng(composeBadge({ ...design, symbol }, { title: symbol, issuerName }), { size: 32 });
  }
});

test('a shape, palette or symbol that does not exist is no design, and is not drawn', () => {
  for (const wrong of [{ shape: 'star' }, { palette: 'constructor' }, { symbol: '../../etc/passwd' }]) {
    const asked = { ...design, ...wrong };
    assert.equal(isBadgeDesign(asked), false);
    assert.throws(() => composeBadge(asked as BadgeDesign, { title: 'x', issuerName }), /There is no badge/);
  }
});

test('words come out escaped, in the title and where they are written as text (security.md row 15)', () => {
  const attack = '</title><script>alert("1")</script>&\'漢';
  const svg = composeBadge(design, { title: attack, issuerName: attack, levelLabel: attack });
  assert.doesNotMatch(svg, /<script|alert\("/);
  assert.match(svg, /&lt;\/title&gt;&lt;script&gt;/);
  drawPng(svg, { size: 64 });
});

test('any text at all gives a picture that can be drawn', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(...badgeShapes),
      (title, issuer, shape) => {
        const svg = composeBadge({ ...design, shape }, { title, issuerName: issuer, levelLabel: title });
        drawPng(svg, { size: 16 });
      },
    ),
    { numRuns: 60 },
  );
});

test('controls and marks that turn words around are left out', () => {
  const svg = composeBadge(design, { title: 'Care\u202Eeriwt\u0000\n twice\uFEFF', issuerName });
  assert.match(svg, /<title>Careeriwt twice, Fjordland College of Health<\/title>/);
});

for (const [language, title] of [
  ['Polish', 'Zażółć gęślą jaźń'],
  ['Turkish', 'Çocuk sağlığı, İğdır'],
  ['Vietnamese', 'Chăm sóc người bệnh'],
  ['Greek', 'Φροντίδα ασθενών ΐΰ'],
  ['Ukrainian', 'Догляд за пацієнтами ґ'],
  ['Icelandic', 'Þjónusta við sjúklinga'],
] as const) {
  test(`${language} is drawn in outlines`, () => {
    assert.ok(setLine(title), title);
    assert.doesNotMatch(composeBadge(design, { title, issuerName }), /<text/);
  });
}

test('a script that our fonts lack is written as text, for the font of whoever looks', () => {
  const svg = composeBadge(design, { title: '医療の基礎', issuerName });
  assert.match(svg, /<text [^>]*>医療の基礎<\/text>/);
});

for (const shape of badgeShapes) {
  test(`a very long title stays inside the ${shape}, and its whole text is in the title element`, () => {
    const title = 'Recognising deterioration early and telling the right people in time '.repeat(4).trim();
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    for (const text of [title, word, `${word} ${title}`]) {
      const svg = composeBadge({ ...design, shape }, { title: text, issuerName: text });
      assert.ok(svg.includes(`<title>${text}, ${text}</title>`));
      for (const [x, y] of letterPoints(svg)) {
        assert.ok(
          Math.abs(x - 256) <= outlines[shape].halfWidthAt(y) + 10 && y > 236 && y < 424,
          `${x} ${y}`,
        );
      }
    }
  });
}

test('the same words and design give the same bytes', () => {
  const words = { title: 'Patient care', issuerName, levelLabel: 'Foundation' };
  assert.equal(composeBadge(design, words), composeBadge({ ...design }, { ...words }));
});

test('a PNG has the size that was asked for, and what lies outside the shape is clear', async () => {
  const png = await renderPng(composeBadge(design, { title: 'Patient care', issuerName }), { size: 300 });
  assert.deepEqual(pngSize(png), { width: 300, height: 300 });
  assert.equal(png[25], 6, 'colour with transparency');
});

function letterPoints(svg: string): [number, number][] {
  const stones = svg.indexOf('<path d="M3.2');
  const words = svg.slice(svg.indexOf('<g fill=', svg.indexOf('scale(4.5)')), stones);
  const paths = [...words.matchAll(/<path d="([^"]+)"/g)].map((match) => match[1] ?? '');
  assert.ok(paths.length > 0);
  return paths.flatMap((path) =>
    [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((pair): [number, number] => [
      Number(pair[1]),
      Number(pair[2]),
    ]),
  );
}

function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
