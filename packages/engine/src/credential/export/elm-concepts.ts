import type { JsonObject } from '../../ports.ts';
import type { EuropeanElements } from '../model.ts';
import { countryAlpha3, languageAlpha3 } from './iso-codes.ts';

/** Concepts of the controlled vocabularies of the European Learning Model 3 (op.europa.eu, EU Vocabularies). */

export function concept(id: string, scheme: string, label?: string): JsonObject {
  return {
    id,
    type: 'Concept',
    inScheme: { id: scheme, type: 'ConceptScheme' },
    ...(label !== undefined && { prefLabel: { en: [label] } }),
  };
}

export function country(alpha2: string): JsonObject | undefined {
  const code = countryAlpha3(alpha2);
  const scheme = 'http://publications.europa.eu/resource/authority/country';
  return code === undefined ? undefined : { ...concept(`${scheme}/${code}`, scheme), notation: 'country' };
}

export function language(tag: string): JsonObject | undefined {
  const code = languageAlpha3(tag);
  const scheme = 'http://publications.europa.eu/resource/authority/language';
  return code === undefined ? undefined : { ...concept(`${scheme}/${code}`, scheme), notation: 'language' };
}

export function currency(code: string): JsonObject {
  const scheme = 'http://publications.europa.eu/resource/authority/currency';
  return { ...concept(`${scheme}/${code}`, scheme), notation: 'currency' };
}

const snb = 'http://data.europa.eu/snb/';

/** Every vocabulary of the Europass model has the same id for its scheme. */
function snbConcept(vocabulary: string, code: string, label: string): JsonObject {
  return concept(`${snb}${vocabulary}/${code}`, `${snb}${vocabulary}/25831c2`, label);
}

export const ectsFramework = snbConcept('education-credit', '6fcec5c5af', 'European Credit Transfer System');
export const genericProfile = snbConcept('credential', 'e34929035b', 'Generic');
export const shortLearningProgramme = snbConcept(
  'learning-opportunity',
  '74a4a268e8',
  'Short learning programme',
);

export function eqfLevel(level: number): JsonObject {
  return snbConcept('eqf', String(level), `Level ${level}`);
}

type Value<K extends keyof EuropeanElements> = NonNullable<EuropeanElements[K]>;

const modes: { [value in Value<'participationType'>]: JsonObject } = {
  online: snbConcept('learning-assessment', '920fbb3cbe', 'Online'),
  'onsite or blended': snbConcept('learning-assessment', 'e92d221e4d', 'Blended'),
  volunteering: snbConcept('learning-assessment', '9191af2ed9', 'Presential'),
  'work experience': snbConcept('learning-assessment', '729f3bed4b', 'Workbased'),
  'personalized learning activities': snbConcept('learning-assessment', '7813801c77', 'Project based'),
};

export const modeOfDelivery = {
  online: modes.online,
  'on-site': modes.volunteering,
  blended: modes['onsite or blended'],
};

/** The nearest mode of learning; undefined when the form of participation is not known. */
export function mode(participation: EuropeanElements['participationType']): JsonObject | undefined {
  return participation && modes[participation];
}

const assessments: { [value in Value<'assessmentType'>]: JsonObject | undefined } = {
  testing: snbConcept('assessment', '6e6cb2cc78', 'written examination'),
  'application of a skill': snbConcept('assessment', '6a4db9f11d', 'practical assessment'),
  portfolio: snbConcept('assessment', '4f03b91c0e', 'portfolio'),
  // The vocabulary has no concept for it.
  'recognition of prior learning': undefined,
};

export function assessment(type: EuropeanElements['assessmentType']): JsonObject | undefined {
  return type && assessments[type];
}

/** Only the two unsupervised forms have a code that is public; the supervised ones are given by their label. */
export function supervision(elements: EuropeanElements): JsonObject | undefined {
  const { supervisionType, identityChecked } = elements;
  if (supervisionType === 'unsupervised with no identity verification') {
    return identityChecked === true
      ? snbConcept('supervision-verification', 'df2880c5cb', 'Unsupervised with ID verification')
      : snbConcept('supervision-verification', 'c598449d64', 'Unsupervised without ID Verification');
  }
  return undefined;
}
