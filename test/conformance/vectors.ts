import { existsSync, readFileSync } from 'node:fs';
import type { JsonObject, JsonValue } from '../../packages/engine/src/ports.ts';

const root = new URL('../../../shared/vectors/', import.meta.url);

/** For the `skip` option of a test: false when the published vectors are there, else the sentence that says what is missing. */
export function skipWithout(folder: string): false | string {
  return existsSync(new URL(folder, root))
    ? false
    : `skipped: the published vectors ../shared/vectors/${folder} are absent`;
}

export function vectorText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

export function vectorJson(path: string): JsonObject {
  return JSON.parse(vectorText(path)) as JsonObject;
}

/** Puts our own definition of the citizenship terms in the place of the context that nobody publishes with the vectors. */
export function withCitizenshipTerms(document: JsonObject): JsonObject {
  const context = document['@context'];
  if (!Array.isArray(context)) return document;
  return {
    ...document,
    '@context': context.map((entry) => (entry === citizenshipUrl ? citizenshipTerms : entry)),
  };
}

const citizenshipUrl = 'https://w3id.org/citizenship/v4rc1';
const schema = (name: string): string => `https://schema.org/${name}`;
const citizenship = (name: string): string => `https://w3id.org/citizenship#${name}`;
const typed = (id: string, type: string): JsonObject => ({ '@id': id, '@type': type });
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';

/** The terms that the vectors use, written from the N-Quads that stand beside them. */
const citizenshipTerms: JsonValue = {
  Person: schema('Person'),
  EmployablePerson: citizenship('EmployablePerson'),
  PermanentResident: citizenship('PermanentResident'),
  PermanentResidentCard: citizenship('PermanentResidentCard'),
  PermanentResidentCardCredential: citizenship('PermanentResidentCardCredential'),
  EmploymentAuthorizationDocument: citizenship('EmploymentAuthorizationDocument'),
  EmploymentAuthorizationDocumentCredential: citizenship('EmploymentAuthorizationDocumentCredential'),
  image: typed(schema('image'), '@id'),
  givenName: schema('givenName'),
  additionalName: schema('additionalName'),
  familyName: schema('familyName'),
  gender: schema('gender'),
  identifier: schema('identifier'),
  birthDate: typed(schema('birthDate'), dateTime),
  birthCountry: citizenship('birthCountry'),
  residentSince: typed(citizenship('residentSince'), dateTime),
  commuterClassification: citizenship('commuterClassification'),
  lprCategory: citizenship('lprCategory'),
  lprNumber: citizenship('lprNumber'),
  employmentAuthorizationDocument: typed(citizenship('employmentAuthorizationDocument'), '@id'),
  permanentResidentCard: typed(citizenship('permanentResidentCard'), '@id'),
};
