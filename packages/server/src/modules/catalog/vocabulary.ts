import type { EuropeanElements } from '@cairn/engine';

/** Kinds of achievement that an author can offer: names of the OB 3.0 achievementType enumeration. */
export const achievementKinds = [
  'MicroCredential',
  'Badge',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'Course',
  'Diploma',
  'Degree',
] as const;
export type AchievementKind = (typeof achievementKinds)[number];

export const subjects = [
  'technology',
  'business',
  'health-care',
  'education',
  'creative-arts',
  'engineering',
  'natural-sciences',
  'social-sciences',
  'languages',
  'environment',
  'public-services',
] as const;
export type Subject = (typeof subjects)[number];

/** BCP 47 tags that an author can choose from. */
export const languages = [
  'en',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
  'tr',
  'uk',
  'ar',
  'he',
  'zh',
  'ja',
  'ko',
  'hi',
] as const;

type Value<Member extends keyof EuropeanElements> = NonNullable<EuropeanElements[Member]>;

/** The closed enumerations of the European approach to microcredentials (2022/C 243/02, Annex I). */
export const assessmentTypes = [
  'testing',
  'application of a skill',
  'portfolio',
  'recognition of prior learning',
] as const satisfies readonly Value<'assessmentType'>[];

export const participationTypes = [
  'online',
  'onsite or blended',
  'volunteering',
  'work experience',
  'personalized learning activities',
] as const satisfies readonly Value<'participationType'>[];

export const supervisionTypes = [
  'unsupervised with no identity verification',
  'supervised with no identity verification',
  'supervised online',
  'onsite with identity verification',
] as const satisfies readonly Value<'supervisionType'>[];
