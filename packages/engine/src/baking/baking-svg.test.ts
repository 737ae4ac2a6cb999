import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertCheap } from '../../test-support/budget.ts';
import { EngineError } from '../engine-error.ts';
import { bakeSvg } from './bake-svg.ts';
import { unbakeSvg } from './unbake-svg.ts';

const drawing = '<?xml version="1.0"?>\n<!-- a > b --><svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n';
const json = '{\n  "name": "Ends a section: ]]> & <b>, 木 🪨",\r\n  "x": "]]]]>>"\n}\n';

test('JSON baked into an SVG comes back to the byte, also with ]]> and carriage returns in it', () => {
  assert.equal(unbakeSvg(bakeSvg(drawing, json)), json);
});

test('the badge is the first child of the root and its namespace is declared on the root', () => {
  assert.equal(
    bakeSvg(drawing, '{}'),
    '<?xml version="1.0"?>\n<!-- a > b --><svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[{}]]></openbadges:credential><g/></svg>\n',
  );
});

test('a compact JWS goes into the verify attribute', () => {
  const baked = bakeSvg(drawing, 'aa.bb.c-_');
  assert.match(baked, /<openbadges:credential verify="aa\.bb\.c-_"><\/openbadges:credential>/);
  assert.equal(unbakeSvg(baked), 'aa.bb.c-_');
});

test('baking again replaces the old badge of any kind, and is repeatable', () => {
  const old = bakeSvg(bakeSvg(drawing, '{"old":1}', 'open-badges-2'), '{"clr":1}', 'clr-2');
  assert.equal(unbakeSvg(old), '{"clr":1}');
  const baked = bakeSvg(old, json);
  assert.equal(unbakeSvg(baked), json);
  assert.equal(baked.includes('"old"'), false);
  assert.equal(bakeSvg(baked, json), baked);
});

test('a root without children and a root with another meaning of the prefix are baked', () => {
  for (const svg of [
    '<svg/>',
    "<s:svg xmlns:s='http://www.w3.org/2000/svg' xmlns:openbadges='urn:other'/>",
  ]) {
    assert.equal(unbakeSvg(bakeSvg(svg, json)), json, svg);
  }
});

test('Open Badges 2.0 drawings are read: JSON, signature before JSON, and an address alone', () => {
  const wrap = (inside: string) => `<svg xmlns:ob="http://openbadges.org">${inside}</svg>`;
  assert.equal(
    unbakeSvg(wrap('<ob:assertion verify="https://example.org/a?x=1&amp;y=2"/>')),
    'https://example.org/a?x=1&y=2',
  );
  assert.equal(
    unbakeSvg(wrap('<ob:assertion verify="https://example.org/a">\n <![CDATA[{"a":1}]]>\n</ob:assertion>')),
    '{"a":1}',
  );
  assert.equal(unbakeSvg(wrap('<ob:assertion verify="h.p.s"><![CDATA[{"a":1}]]></ob:assertion>')), 'h.p.s');
  assert.equal(unbakeSvg(wrap('<ob:assertion>{&quot;a&quot;:&#49;}</ob:assertion>')), '{"a":1}');
});

test('a badge is found by its namespace, not by its prefix', () => {
  const named = '<svg><x:credential xmlns:x="https://purl.imsglobal.org/ob/v3p0">{}</x:credential></svg>';
  assert.equal(unbakeSvg(named), '{}');
  const plain = '<svg><credential xmlns="https://purl.imsglobal.org/ob/v3p0">{}</credential></svg>';
  assert.equal(unbakeSvg(plain), '{}');
  const other = '<svg xmlns:openbadges="urn:other"><openbadges:credential>{}</openbadges:credential></svg>';
  assert.equal(unbakeSvg(other), undefined);
});

test('a badge inside a comment, a CDATA section, an attribute or the document type is not a badge', () => {
  const badge = '<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0">{}</o:credential>';
  for (const svg of [
    `<svg><!-- ${badge} --></svg>`,
    `<svg><text><![CDATA[${badge}]]></text></svg>`,
    `<!DOCTYPE svg [ <!ENTITY a '${badge}'> ]><svg/>`,
    `<?x ${badge} ?><svg/>`,
  ]) {
    assert.equal(unbakeSvg(svg), undefined, svg);
  }
});

test('two badges of one kind, broken markup and unknown entities are refused', () => {
  const badge = '<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0">{}</o:credential>';
  assert.throws(() => unbakeSvg(`<svg>${badge}<g>${badge}</g></svg>`), { code: 'baking.ambiguous' });
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  const inside = badge.replace('{}', '&b;');
  for (const svg of [
    '<svg>',
    '<html></html>',
    '<svg><g></svg>',
    '<svg a=1/>',
    '',
    `${bomb}<svg>${inside}</svg>`,
  ]) {
    assert.throws(() => unbakeSvg(svg), { code: 'baking.invalid-image' }, svg);
  }
  assert.throws(() => bakeSvg(drawing, '{"a":"\u0001"}'), { code: 'baking.invalid-text' });
});

test('security rows 13 and 16: deep, long and repetitive drawings are answered in under 250 ms', async () => {
  const hostile = [
    '<svg>'.repeat(100_000),
    `<svg ${'a="b" '.repeat(300_000)}`,
    `<svg ${' '.repeat(3_000_000)}`,
    `<svg>${'&'.repeat(1_000_000)}</svg>`,
    `<!DOCTYPE ${'['.repeat(1_000_000)}`,
    `<svg>${'<!--'.repeat(500_000)}`,
    'x'.repeat(5_000_000),
  ];
  for (const svg of hostile) {
    await assertCheap(svg.slice(0, 20), () => {
      try {
        unbakeSvg(svg);
      } catch (error) {
        assert.match(String((error as { code?: string }).code), /^baking\./);
      }
    });
  }
});

test('what a prefix means ends with the element that said so', () => {
  const ours = 'https://purl.imsglobal.org/ob/v3p0';
  const svg = (inside: string) =>
    `<svg xmlns:x="urn:other"><g>${inside}</g><x:credential>{"b":1}</x:credential></svg>`;
  assert.equal(unbakeSvg(svg(`<g xmlns:x="${ours}"/>`)), undefined);
  assert.equal(unbakeSvg(svg(`<g xmlns:x="urn:a" xmlns:x="${ours}"><i/></g>`)), undefined);
  assert.equal(unbakeSvg(svg(`<g xmlns:x="${ours}"><x:credential>{"a":1}</x:credential></g>`)), '{"a":1}');
});

test('security row 13: drawings with too many namespaces, attributes, parts or levels are refused as too large, cheaply', async () => {
  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => of(i)).join('');
  const nested = (count: number, tag: string) => many(count, () => `<${tag}>`) + many(count, () => '</g>');
  const drawings = {
    'declarations on the root under nested defaults': `<svg ${many(60_000, (i) => ` xmlns:a${i}=""`)}>${nested(500, 'g xmlns=""')}</svg>`,
    'attributes on each of a chain': `<svg>${nested(100, `g${many(4000, (i) => ` a${i}=""`)}`)}</svg>`,
    'declarations in small portions': `<svg>${many(100_000, (i) => `<g xmlns:a${i}="urn:${i}"/>`)}</svg>`,
    'empty elements': `<svg>${'<g/>'.repeat(900_000)}</svg>`,
    'comments without end in sight': `<svg>${'<!---->'.repeat(500_000)}</svg>`,
    levels: `<svg>${nested(300_000, 'g')}</svg>`,
  };
  for (const [what, svg] of Object.entries(drawings)) {
    await assertCheap(what, () =>
      assert.throws(
        () => unbakeSvg(svg),
        (error) => error instanceof EngineError && error.code === 'baking.too-large',
        what,
      ),
    );
  }
});
