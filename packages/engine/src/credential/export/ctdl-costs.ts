import type { JsonObject } from '../../ports.ts';
import { members } from '../write/members.ts';
import { ctdlConcept, ctdlSchemes } from './ctdl-concepts.ts';
import { type Definition, languageOf } from './export-source.ts';
import type { CostKind, OfferedRun, RunOffer } from './offered-run.ts';

type CostType = keyof (typeof ctdlSchemes)['cost']['concepts'];

const costTypes: { [kind in CostKind]: CostType } = {
  exam: 'StandaloneAssessment',
  retake: 'ReexaminationFee',
  materials: 'LearningResource',
  certificate: 'GraduationFee',
};

/** What it takes to earn it at the least, once for each currency. */
export function writeLeastCosts({ leastCosts = [] }: Definition): JsonObject[] {
  return leastCosts.map(({ amount, currency, url }) =>
    costProfile({ type: 'AggregateCost', amount, currency, url, said: {} }),
  );
}

/** What a run costs, offer by offer: the price, what comes to it, and all of it together. */
export function writeRunCosts(run: OfferedRun, source: Definition): JsonObject[] {
  return run.offers.flatMap((offer) => writeOfferCosts(offer, { run, language: languageOf(source) }));
}

function writeOfferCosts(
  offer: RunOffer,
  { run, language }: { run: OfferedRun; language: string },
): JsonObject[] {
  const { track, price, currency, costs, total, forWhom, validFrom, validUntil } = offer;
  const said = {
    'ceterms:startDate': validFrom,
    'ceterms:endDate': validUntil,
    'ceterms:condition': forWhom === undefined ? undefined : { [language]: [forWhom] },
  };
  const profile = (type: CostType, amount: string) =>
    costProfile({ type, amount, currency, url: run.url, said, name: tracks[track] });
  return [
    profile(track === 'assessment-only' ? 'StandaloneAssessment' : 'Tuition', price),
    ...costs.map(({ kind, amount }) => profile(costTypes[kind], amount)),
    ...(total === undefined ? [] : [profile('AggregateCost', total)]),
  ];
}

const tracks: { [track in RunOffer['track']]: string | undefined } = {
  certified: undefined,
  audit: 'Without the credential',
  'assessment-only': 'Assessment only',
};

function costProfile(given: {
  type: CostType;
  amount: string;
  currency: string;
  url: string;
  said: { [name: string]: JsonObject | string | undefined };
  name?: string | undefined;
}): JsonObject {
  const { type, amount, currency, url, said, name } = given;
  const label = ctdlSchemes.cost.concepts[type];
  return members({
    '@type': 'ceterms:CostProfile',
    'ceterms:name': name === undefined ? undefined : { en: name },
    'ceterms:description': { en: `${label}: ${amount} ${currency}` },
    'ceterms:costDetails': url,
    'ceterms:directCostType': ctdlConcept('cost', type),
    'ceterms:price': Number(amount),
    'ceterms:currency': currency,
    ...said,
  });
}
