import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCtdl } from '../../ctdl/check-ctdl.ts';
import { toRegistryGraphs } from '../../ctdl/registry-graph.ts';
import type { JsonObject, JsonValue } from '../../ports.ts';
import type { Definition } from './export-source.ts';
import { daysOf, type OfferedRun } from './offered-run.ts';
import { toCtdl } from './to-ctdl.ts';
import { toElm } from './to-elm.ts';
import { toSchemaOrg, toSchemaOrgCourse } from './to-schema-org.ts';

const address = 'https://university.example/achievements/1';
const autumn: OfferedRun = {
  url: `${address}/runs/autumn`,
  ctid: 'ce-33333333-3333-5333-8333-333333333333',
  name: 'Autumn',
  standing: 'open',
  pace: 'scheduled',
  delivery: 'blended',
  timeZone: 'Europe/Dublin',
  languages: ['en', 'ga'],
  startsOn: '2026-10-05',
  endsOn: '2026-11-29',
  enrolsFrom: '2026-08-01',
  enrolsUntil: '2026-10-01',
  place: { name: 'Hall 2', address: 'Main Street 1', town: 'Dublin', countryCode: 'IE' },
  seats: { all: 20, left: 3 },
  offers: [
    {
      track: 'certified',
      price: '300.00',
      currency: 'EUR',
      costs: [
        { kind: 'exam', amount: '50.00' },
        { kind: 'retake', amount: '25.00' },
        { kind: 'materials', amount: '0.00' },
      ],
      total: '350.00',
      validUntil: '2026-09-15',
    },
    { track: 'audit', price: '0.00', currency: 'EUR', costs: [], forWhom: 'Alumni' },
  ],
};
const always: OfferedRun = {
  url: `${address}/runs/always`,
  ctid: 'ce-44444444-4444-5444-8444-444444444444',
  name: 'At any time',
  standing: 'full',
  pace: 'self-paced',
  delivery: 'online',
  timeZone: 'UTC',
  languages: [],
  offers: [{ track: 'assessment-only', price: '1500', currency: 'JPY', costs: [], total: '1500' }],
};
const definition: Definition = {
  achievement: {
    id: `${address}/editions/1`,
    name: 'Design',
    inLanguage: 'en',
    description: 'Designs digital things.',
    criteria: { narrative: 'Hand in a design.' },
    achievementType: 'MicroCredential',
    european: { workloadHours: 60 },
  },
  issuer: { id: 'did:web:university.example', name: 'University', url: 'https://university.example' },
  runs: [autumn, always],
  leastCosts: [{ amount: '350.00', currency: 'EUR', url: autumn.url }],
  ctids: {
    achievement: 'ce-11111111-1111-5111-8111-111111111111',
    issuer: 'ce-22222222-2222-5222-8222-222222222222',
  },
};

const concept = (scheme: string, name: string, node: string, label: string) => ({
  '@type': 'ceterms:CredentialAlignmentObject',
  'ceterms:framework': `https://credreg.net/ctdl/terms/${scheme}`,
  'ceterms:frameworkName': { en: name },
  'ceterms:targetNode': node,
  'ceterms:targetNodeName': { en: label },
});
const cost = (type: string, label: string, amount: string, more: object = {}) => ({
  '@type': 'ceterms:CostProfile',
  'ceterms:description': { en: `${label}: ${amount} EUR` },
  'ceterms:costDetails': autumn.url,
  'ceterms:directCostType': concept('CostType', 'Cost Type', `costType:${type}`, label),
  'ceterms:price': Number(amount),
  'ceterms:currency': 'EUR',
  ...more,
});

/** The first of a member that is a list of things. */
function first(value: JsonValue | undefined, name: string): JsonObject {
  const list = (value as JsonObject | undefined)?.[name] as JsonObject[] | undefined;
  return list?.[0] ?? assert.fail(`no ${name}`);
}

test('CTDL says what it takes at the least, and of each run where, how long, and what is to be paid for what', () => {
  const ctdl = toCtdl(definition);
  assert.deepEqual(ctdl['ceterms:estimatedCost'], [cost('AggregateCost', 'Aggregate Cost', '350.00')]);
  const learning = first(first(ctdl, 'ceterms:requires'), 'ceterms:targetLearningOpportunity');
  const until = { 'ceterms:endDate': '2026-09-15' };
  assert.deepEqual(first(learning, 'ceterms:hasOffering'), {
    '@id': autumn.url,
    '@type': 'ceterms:ScheduledOffering',
    'ceterms:ctid': autumn.ctid,
    'ceterms:name': { en: 'Autumn' },
    'ceterms:description': { en: 'Takes place from 2026-10-05 until 2026-11-29 (Europe/Dublin).' },
    'ceterms:subjectWebpage': autumn.url,
    'ceterms:offeredBy': ['did:web:university.example'],
    'ceterms:deliveryType': [
      concept('Delivery', 'Delivery Type', 'deliveryType:BlendedDelivery', 'Blended Delivery'),
    ],
    'ceterms:availableOnlineAt': [autumn.url],
    'ceterms:availableAt': [
      {
        '@type': 'ceterms:Place',
        'ceterms:name': { en: 'Hall 2' },
        'ceterms:streetAddress': { en: 'Main Street 1' },
        'ceterms:addressLocality': { en: 'Dublin' },
        'ceterms:addressCountry': { en: 'IE' },
      },
    ],
    'ceterms:estimatedDuration': [{ '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': 'P56D' }],
    'ceterms:estimatedCost': [
      cost('Tuition', 'Tuition', '300.00', until),
      cost('StandaloneAssessment', 'Standalone Assessment', '50.00', until),
      cost('ReexaminationFee', 'Reexamination Fee', '25.00', until),
      cost('LearningResource', 'Learning Resource', '0.00', until),
      cost('AggregateCost', 'Aggregate Cost', '350.00', until),
      {
        ...cost('Tuition', 'Tuition', '0.00', { 'ceterms:condition': { en: ['Alumni'] } }),
        'ceterms:name': { en: 'Without the credential' },
      },
    ],
  });
});

test('a registry takes the runs: each is a graph of its own, and links to pages stay links to pages', () => {
  const graphs = toRegistryGraphs(toCtdl(definition));
  assert.deepEqual(
    graphs.map((graph) => first(graph, '@graph')['@type']),
    [
      'ceterms:CredentialOrganization',
      'ceterms:ScheduledOffering',
      'ceterms:ScheduledOffering',
      'ceterms:MicroCredential',
    ],
  );
  const [organisation, run, , credential] = graphs;
  assert.ok(organisation && run && credential);
  for (const graph of graphs.slice(1))
    assert.deepEqual(
      checkCtdl(graph).filter(({ severity }) => severity === 'error'),
      [],
    );
  const node = first(run, '@graph');
  const registry = 'https://credentialengineregistry.org/resources';
  assert.equal(node['@id'], `${registry}/${autumn.ctid}`);
  assert.deepEqual(node['ceterms:offeredBy'], [`${registry}/${definition.ctids?.issuer}`]);
  assert.equal(first(node, 'ceterms:estimatedCost')['ceterms:costDetails'], autumn.url);
  assert.match(
    JSON.stringify(credential),
    new RegExp(`"ceterms:hasOffering":\\["${registry}/${autumn.ctid}"`),
  );
});

const faulty: { [fault: string]: { change: { [name: string]: JsonValue | undefined }; finds: string } } = {
  'no word of what a cost is': {
    change: { 'ceterms:description': undefined },
    finds: 'ctdl.missing ceterms:description',
  },
  'no page about a cost': {
    change: { 'ceterms:costDetails': undefined },
    finds: 'ctdl.missing ceterms:costDetails',
  },
  'a price in words': { change: { 'ceterms:price': '350' }, finds: 'ctdl.wrong-number 350' },
  'a sign in place of a currency': { change: { 'ceterms:currency': '€' }, finds: 'ctdl.wrong-currency €' },
  'a kind of cost that there is not': {
    change: { 'ceterms:directCostType': concept('CostType', 'Cost Type', 'costType:Bribe', 'Bribe') },
    finds: 'ctdl.concept-not-known costType:Bribe',
  },
  'something else in place of a cost': {
    change: { '@type': 'ceterms:DurationProfile' },
    finds: 'ctdl.wrong-class ceterms:DurationProfile',
  },
};

for (const [fault, { change, finds }] of Object.entries(faulty)) {
  test(`the check finds ${fault}`, () => {
    const profile = { ...cost('AggregateCost', 'Aggregate Cost', '350.00'), ...change };
    const document = { ...toCtdl(definition), 'ceterms:estimatedCost': [profile] };
    const found = checkCtdl(JSON.parse(JSON.stringify(document)));
    assert.ok(found.map(({ code, value }) => `${code} ${value}`).includes(finds), JSON.stringify(found));
  });
}

test('the check knows what an offering may say, and that only an offering is one', () => {
  const run: JsonObject = {
    '@context': 'https://credreg.net/ctdl/schema/context/json',
    '@id': autumn.url,
    '@type': 'ceterms:ScheduledOffering',
    'ceterms:ctid': autumn.ctid ?? '',
    'ceterms:startDate': '2026-10-05',
  };
  assert.deepEqual(
    checkCtdl(run).map(({ code, value }) => `${code} ${value}`),
    [
      'ctdl.missing ceterms:name',
      'ctdl.missing ceterms:offeredBy',
      'ctdl.missing ceterms:availableOnlineAt | ceterms:availableAt | ceterms:availabilityListing',
      'ctdl.not-of-class ceterms:ScheduledOffering',
    ],
  );
});

test('schema.org has each run as an instance of the course, with its pace, and each offer once', () => {
  const course = toSchemaOrgCourse({ ...definition, rating: { average: 4.26, count: 7 } });
  const { '@reverse': reverse } = toSchemaOrg(definition) as { '@reverse': JsonObject };
  assert.equal(first(reverse, 'educationalCredentialAwarded')['@id'], course['@id']);
  assert.deepEqual(course.aggregateRating, {
    ...{ '@type': 'AggregateRating', ratingValue: 4.3, ratingCount: 7, bestRating: 5, worstRating: 1 },
  });
  assert.deepEqual(first(course, 'hasCourseInstance'), {
    '@type': 'CourseInstance',
    '@id': autumn.url,
    url: autumn.url,
    name: 'Autumn',
    courseMode: 'blended',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    startDate: '2026-10-05',
    endDate: '2026-11-29',
    inLanguage: ['en', 'ga'],
    maximumAttendeeCapacity: 20,
    remainingAttendeeCapacity: 3,
    location: [
      {
        '@type': 'Place',
        name: 'Hall 2',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Main Street 1',
          addressLocality: 'Dublin',
          addressCountry: 'IE',
        },
      },
      { '@type': 'VirtualLocation', url: autumn.url },
    ],
    courseWorkload: 'PT60H',
    courseSchedule: {
      '@type': 'Schedule',
      startDate: '2026-10-05',
      endDate: '2026-11-29',
      scheduleTimezone: 'Europe/Dublin',
      repeatFrequency: 'Weekly',
      repeatCount: 8,
      duration: 'PT450M',
    },
    offers: [{ '@id': `${autumn.url}#offer-1` }, { '@id': `${autumn.url}#offer-2` }],
  });
  const part = (name: string, price: string) => ({
    ...{ '@type': 'UnitPriceSpecification', name, price, priceCurrency: 'EUR' },
  });
  const [certified, audit, assessed] = course.offers as JsonObject[];
  assert.deepEqual(certified, {
    '@type': 'Offer',
    '@id': `${autumn.url}#offer-1`,
    category: 'Paid',
    price: '300.00',
    priceCurrency: 'EUR',
    priceSpecification: {
      '@type': 'CompoundPriceSpecification',
      price: '350.00',
      priceCurrency: 'EUR',
      priceComponent: [part('price', '300.00'), part('exam', '50.00')],
    },
    availability: 'https://schema.org/InStock',
    validFrom: '2026-08-01',
    validThrough: '2026-09-15',
    url: autumn.url,
  });
  assert.deepEqual(
    [audit?.category, audit?.name, audit?.description],
    ['Free', 'Without the credential', 'Alumni'],
  );
  assert.deepEqual(
    [assessed?.price, assessed?.priceCurrency, assessed?.availability],
    ['1500', 'JPY', 'https://schema.org/SoldOut'],
  );
});

test('ELM has each run as a learning opportunity of the specification, with period, price and place', () => {
  const { '@reverse': reverse } = toElm(definition) as { '@reverse': JsonObject };
  const opportunity = first(reverse, 'learningAchievementSpecification');
  assert.equal(opportunity.type, 'LearningOpportunity');
  const { startDate, endDate } = opportunity.temporal as JsonObject;
  assert.deepEqual([startDate, endDate], ['2026-10-05T00:00:00', '2026-11-29T23:59:59']);
  assert.equal(opportunity.applicationDeadline, '2026-10-01T23:59:59');
  const { amount, prefLabel } = first(opportunity, 'priceDetail') as {
    amount: JsonObject;
    prefLabel: object;
  };
  assert.equal(amount.value, 300);
  assert.match(JSON.stringify(amount.unit), /authority\/currency\/EUR/);
  assert.deepEqual(prefLabel, { en: ['With the award'] });
  assert.match(JSON.stringify(opportunity), /exam: 50.00 EUR; retake: 25.00 EUR/);
  assert.match(JSON.stringify(opportunity.mode), /e92d221e4d/);
  assert.match(JSON.stringify(opportunity.location), /country\/IRL.*Hall 2, Main Street 1, Dublin/);
});

test('what has no runs says nothing of them', () => {
  const { runs: _, leastCosts: __, ...without } = definition;
  const all = JSON.stringify([toCtdl(without), toElm(without), toSchemaOrg(without)]);
  assert.doesNotMatch(all, /hasOffering|estimatedCost|hasCourseInstance|"offers"|"LearningOpportunity"/);
});

test('the days of a run are counted with the first and the last', () => {
  assert.equal(daysOf({ startsOn: '2026-03-28', endsOn: '2026-03-29' }), 2);
  assert.equal(daysOf({ startsOn: '2026-03-28' }), undefined);
  assert.equal(daysOf({ startsOn: '2026-03-28', endsOn: '2026-03-01' }), undefined);
});
