import type { CtdlScheme } from '../credential/export/ctdl-concepts.ts';
import { credentialClasses, learningClasses, offeringClasses, organizationClasses } from './ctdl-classes.ts';

/** What a property holds: the shape of one value. `texts`: a language map of lists. */
export type Holds =
  | 'text'
  | 'texts'
  | 'string'
  | 'address'
  | 'date'
  | 'duration'
  | 'ctid'
  | 'language'
  | 'currency'
  | 'number'
  | 'boolean'
  | { concept: CtdlScheme; orOther?: true }
  | { part: string }
  | { thing: ReadonlySet<string> };

export interface CtdlProperty {
  holds: Holds;
  /** Its value is a list. */
  isList: boolean;
}

const one = (holds: Holds): CtdlProperty => ({ holds, isList: false });
const many = (holds: Holds): CtdlProperty => ({ holds, isList: true });
const alignment = many({ part: 'CredentialAlignmentObject' });
const condition = many({ part: 'ConditionProfile' });
const organization = many({ thing: organizationClasses });
const jurisdiction = many({ part: 'JurisdictionProfile' });

const properties: { [name: string]: CtdlProperty } = {
  ctid: one('ctid'),
  name: one('text'),
  description: one('text'),
  subjectWebpage: one('address'),
  image: one('address'),
  sameAs: many('address'),
  inLanguage: many('language'),
  keyword: one('texts'),
  credentialId: one('string'),
  codedNotation: one('string'),
  dateEffective: one('date'),
  expirationDate: one('date'),
  renewalFrequency: one('duration'),
  exactDuration: one('duration'),
  minimumDuration: one('duration'),
  maximumDuration: one('duration'),
  timeRequired: one('duration'),
  latestVersion: one('address'),
  previousVersion: one('address'),
  nextVersion: one('address'),
  supersededBy: one('address'),
  supersedes: one('address'),
  availableOnlineAt: many('address'),
  availabilityListing: many('address'),
  processStandards: one('address'),
  processStandardsDescription: one('text'),
  learningMethodDescription: one('text'),
  assessmentMethodDescription: one('text'),
  deliveryTypeDescription: one('text'),
  isProctored: one('boolean'),
  isNonCredit: one('boolean'),
  globalJurisdiction: one('boolean'),
  email: many('string'),
  targetNode: one('address'),
  framework: one('address'),
  targetNodeName: one('text'),
  targetNodeDescription: one('text'),
  frameworkName: one('text'),
  identifierTypeName: one('text'),
  identifierValueCode: one('string'),
  addressCountry: one('text'),
  addressLocality: one('text'),
  addressRegion: one('text'),
  streetAddress: one('text'),
  postalCode: one('string'),
  costDetails: one('address'),
  currency: one('currency'),
  price: one('number'),
  startDate: one('date'),
  endDate: one('date'),
  condition: one('texts'),
  paymentPattern: one('text'),
  'schema:value': one('number'),
  'schema:minValue': one('number'),
  'schema:maxValue': one('number'),
  'schema:description': one('text'),
  weight: one('number'),
  yearsOfExperience: one('number'),
  credentialStatusType: one({ concept: 'credentialStatus' }),
  lifeCycleStatusType: one({ concept: 'lifeCycle' }),
  agentType: many({ concept: 'organizationType' }),
  agentSectorType: many({ concept: 'agentSector' }),
  audienceLevelType: many({ concept: 'audienceLevel', orOther: true }),
  learningDeliveryType: many({ concept: 'delivery' }),
  assessmentDeliveryType: many({ concept: 'delivery' }),
  deliveryType: many({ concept: 'delivery' }),
  learningMethodType: many({ concept: 'learningMethod' }),
  assessmentMethodType: many({ concept: 'assessmentMethod' }),
  creditUnitType: many({ concept: 'creditUnit' }),
  directCostType: one({ concept: 'cost' }),
  scheduleFrequencyType: many({ concept: 'scheduleFrequency' }),
  offerFrequencyType: many({ concept: 'scheduleFrequency' }),
  scheduleTimingType: many({ concept: 'scheduleTiming' }),
  audienceType: alignment,
  occupationType: alignment,
  industryType: alignment,
  instructionalProgramType: alignment,
  subject: alignment,
  teaches: alignment,
  assesses: alignment,
  targetCompetency: alignment,
  estimatedCost: many({ part: 'CostProfile' }),
  estimatedDuration: many({ part: 'DurationProfile' }),
  creditValue: many({ part: 'ValueProfile' }),
  versionIdentifier: many({ part: 'IdentifierValue' }),
  identifier: many({ part: 'IdentifierValue' }),
  address: many({ part: 'Place' }),
  availableAt: many({ part: 'Place' }),
  mainJurisdiction: one({ part: 'Place' }),
  jurisdiction,
  accreditedIn: jurisdiction,
  recognizedIn: jurisdiction,
  requires: condition,
  recommends: condition,
  corequisite: condition,
  coPrerequisite: condition,
  entryCondition: condition,
  renewal: condition,
  alternativeCondition: condition,
  ownedBy: organization,
  offeredBy: organization,
  accreditedBy: organization,
  approvedBy: organization,
  recognizedBy: organization,
  regulatedBy: organization,
  assertedBy: organization,
  targetCredential: many({ thing: credentialClasses }),
  targetLearningOpportunity: many({ thing: learningClasses }),
  hasOffering: many({ thing: offeringClasses }),
  targetAssessment: many({ thing: new Set(['AssessmentProfile']) }),
};

/** Undefined where we know that a class may have it, and not how it looks. */
export function findProperty(name: string): CtdlProperty | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}
