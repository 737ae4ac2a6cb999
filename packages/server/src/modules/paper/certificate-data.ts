import type { Said } from '../../platform/refusal.ts';
import type { AchievementEdition } from '../catalog/index.ts';
import { type Award, isExpired } from '../issuing/index.ts';
import type { Organisation } from '../organisations/index.ts';
import { paperText } from './paper-texts.ts';
import type { SignedTexts } from './signed-texts.ts';
import { familiesOf, type PaperTemplate } from './template.ts';
import { fillPlaces } from './template-rules.ts';

/** Text in a language of its own (BCP 47). */
export interface Spoken {
  text: string;
  language?: string;
}

export interface CertificateParts {
  award: Award;
  credentialId: string;
  edition: AchievementEdition;
  organisation: Pick<Organisation, 'name'>;
  signed: SignedTexts;
  template: PaperTemplate;
  /** Where everybody can check it. */
  address: string;
  /** Name of the file of the issuer's mark. */
  mark?: string | undefined;
  now: Date;
  /** BCP 47: what our own words are in. */
  language: string;
  say: (said: Said, language: string) => string;
}

/** What a certificate shows, as its template reads it: text alone, never markup. */
export function certificateData(parts: CertificateParts) {
  const { award, edition, organisation, signed, template, address, now, language } = parts;
  const say = (said: Said) => parts.say(said, language);
  const day = (date: Date) => say(paperText('paper.day', { on: date.toISOString() }));
  const named = { title: edition.title, holder: signed.holder };
  const on = award.awardedAt.toISOString();
  const summary = say(paperText('paper.summary', { ...named, issuer: organisation.name, on }));
  const places = { ...named, issuer: organisation.name, date: day(award.awardedAt), number: award.id };
  return {
    ...settingOf(parts, say(paperText('paper.title', named)), summary),
    words: {
      asAt: say(paperText('paper.as-at', { on: now.toISOString() })),
      check: say(paperText('paper.check')),
      attached: say(paperText('paper.attached', { file: credentialFile })),
      details: say(paperText('paper.details')),
      outcomes: say(paperText('paper.outcomes')),
      skills: say(paperText('paper.skills')),
      shown: say(paperText('paper.shown')),
    },
    standing: standingOf(parts, say),
    holder: signed.holder,
    achievement: { text: edition.title, language: edition.language },
    texts: textsOf(template, { say, places }),
    facts: factsOf(parts, { say, day }),
    signatories: template.signatories.map(({ name, role, picture }) => ({
      ...{ name, role },
      picture: picture === undefined ? null : `signature-${picture}`,
      alt: say(paperText('paper.signature', { name })),
    })),
    outcomes: edition.learningOutcomes.map(({ text }) => ({ text, language: edition.language })),
    skills: edition.skills.map(({ name, levelName, framework, language: of }) => ({
      text: [`${name}: ${levelName}`, ...(framework ? [`(${framework})`] : [])].join(' '),
      ...(of ? { language: of } : {}),
    })),
    shown: signed.evidence.map((text) => ({ text, language: edition.language })),
    badge: say(paperText('paper.badge', { title: edition.title })),
    code: say(paperText('paper.code', { address })),
    attached: [
      {
        name: credentialFile,
        relationship: 'source',
        type: 'application/vc+ld+json',
        description: say(paperText('paper.credential', { title: edition.title })),
      },
    ],
  };
}

export const credentialFile = 'credential.json';

function settingOf(
  { template, address, mark, now, language, organisation }: CertificateParts,
  title: string,
  summary: string,
) {
  return {
    ...{ title, summary, language },
    asAt: [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()],
    look: {
      accent: template.accent,
      families: familiesOf(template),
      paper: template.size,
      flipped: template.orientation === 'landscape',
    },
    ...{ address, addressShown: address.replace(/^https?:\/\//, '') },
    issuer: { name: organisation.name, mark: mark ?? null },
  };
}

type Say = (said: Said) => string;

function textsOf(
  template: PaperTemplate,
  { say, places }: { say: Say; places: { readonly [name: string]: string } },
) {
  const own = (text: string, usual: string): Spoken => {
    if (text === '') return { text: usual };
    const filled = fillPlaces(text, places);
    return template.language === '' ? { text: filled } : { text: filled, language: template.language };
  };
  return {
    heading: own(template.heading, say(paperText('paper.certificate'))),
    before: own(template.before, say(paperText('paper.before'))),
    between: own(template.between, say(paperText('paper.between'))),
    closing: own(template.closing, ''),
  };
}

function factsOf(
  { award, edition }: CertificateParts,
  { say, day }: { say: Say; day: (date: Date) => string },
): { term: string; value: Spoken }[] {
  const facts: { term: string; value: Spoken }[] = [];
  const add = (said: Said, value: string) => facts.push({ term: say(said), value: { text: value } });
  const national = [edition.nationalFramework, edition.nationalLevel].filter(Boolean).join(' ');
  const level =
    edition.eqfLevel === undefined ? national : say(paperText('paper.eqf', { level: edition.eqfLevel }));
  if (level)
    add(paperText('paper.level'), [level, ...(national && national !== level ? [national] : [])].join(' · '));
  if (edition.workloadHours > 0)
    add(paperText('paper.hours'), say(paperText('paper.hours-of', { hours: edition.workloadHours })));
  if (edition.ects !== undefined)
    add(paperText('paper.credits'), say(paperText('paper.ects', { ects: edition.ects })));
  add(paperText('paper.earned'), day(award.awardedAt));
  add(paperText('paper.until'), award.expiresAt ? day(award.expiresAt) : say(paperText('paper.always')));
  return facts;
}

/** What is to be said before everything else; null while the badge stands and is the newest of its award. */
function standingOf({ award, credentialId, address, now }: CertificateParts, say: Say) {
  const check = say(paperText('paper.check-now', { address }));
  const on = (date: Date | undefined) => ({ on: (date ?? now).toISOString() });
  if (award.status === 'revoked')
    return { title: say(paperText('paper.revoked', on(award.endedAt))), text: award.endReason ?? '', check };
  if (award.suspended)
    return {
      title: say(paperText('paper.suspended', on(award.suspended.at))),
      text: award.suspended.reason,
      check,
    };
  if (isExpired(award, now))
    return {
      title: say(paperText('paper.expired', on(award.expiresAt))),
      text: say(paperText('paper.expired-text')),
      check,
    };
  if (award.credential !== undefined && award.credential.id !== credentialId)
    return { title: say(paperText('paper.replaced')), text: say(paperText('paper.replaced-text')), check };
  return null;
}
