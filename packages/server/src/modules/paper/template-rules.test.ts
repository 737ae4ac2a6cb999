import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualTemplate } from './template.ts';
import { assertTemplate, fillPlaces, templateAt } from './template-rules.ts';

const edition = (number: number, madeAt: string, coversEarlier = false) => ({
  ...{ organisationId: 'org_1', number, coversEarlier },
  template: usualTemplate,
  madeAt: new Date(madeAt),
});

test('a certificate keeps the template of the day on which its badge was signed, unless a later one covers it', () => {
  const first = edition(1, '2026-02-01');
  const second = edition(2, '2026-04-01');
  const at = (day: string, editions = [second, first]) => templateAt(editions, new Date(day))?.number;
  assert.deepEqual([at('2026-01-01'), at('2026-03-01'), at('2026-05-01')], [undefined, 1, 2]);
  assert.equal(at('2026-01-01', [edition(3, '2026-05-01', true), second, first]), 3);
  assert.equal(at('2026-06-01', [edition(3, '2026-05-01', true), edition(4, '2026-05-02')]), 4);
});

test('places are filled once: what is filled in is text, and unknown places stay', () => {
  assert.equal(fillPlaces('{holder} has {x}', { holder: '{issuer}', issuer: 'I' }), '{issuer} has {x}');
  assert.equal(fillPlaces('{constructor}', {}), '{constructor}');
});

test('a colour that could hardly be read and an empty own template are refused', () => {
  assert.throws(() => assertTemplate({ ...usualTemplate, accent: '#ffff00' }), { code: 'paper.colour-weak' });
  assert.throws(() => assertTemplate({ ...usualTemplate, layout: 'own' }), { code: 'paper.source-missing' });
  assertTemplate(usualTemplate);
});
