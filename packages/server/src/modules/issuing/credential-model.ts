import type { AchievementCredential, Evidence, Profile } from '@cairn/engine';
import type { Said } from '../../platform/refusal.ts';
import {
  type AchievementEdition,
  type AssessmentSummary,
  achieveLevel,
  achievementModel,
  badgeText,
  completionOf,
  editionAddress,
  isHeldElsewhere,
} from '../catalog/index.ts';
import type { Organisation } from '../organisations/index.ts';
import type { Award } from './award.ts';
import { credentialAddress } from './credential.ts';
import { timestampOf } from './issuing-rules.ts';
import type { Reserved } from './reserved-store.ts';
import { statusListUrl } from './status-lists.ts';

export interface EditionParts {
  edition: AchievementEdition;
  assessments: readonly AssessmentSummary[];
  organisation: Organisation;
  issuerDid: string;
  /** Path of the picture, which shows the same for ever. */
  picture: string;
  /** What the picture shows, where its author said it. */
  pictureAlt?: string | undefined;
  publicUrl: string;
  /** In a language, so far as its words are here. */
  say: (said: Said, language: string) => string;
  /** What `say` has words in. */
  languages: readonly string[];
}

/** What the credentials of all awards of an edition say alike. */
export interface EditionModel {
  said: Pick<AchievementCredential, 'name' | 'description' | 'issuer'>;
  achieved: Pick<AchievementCredential['subject'], 'achievement' | 'creditsEarned' | 'result'>;
  /** Of what a registrar awards, and of what a rule does. */
  evidence: { byHand: Evidence[]; byRule: Evidence[] };
}

export function editionModel(parts: EditionParts): EditionModel {
  const { edition, assessments, publicUrl } = parts;
  const issuer = issuerProfile(parts);
  // Said once: two nameless nodes that say the same of one node have no order of their own, which is dear to find.
  const { address: _, ...creator } = issuer;
  const address = `${publicUrl}${editionAddress(edition)}`;
  return {
    said: { name: edition.title, description: edition.purpose, issuer },
    achieved: {
      ...(edition.ects === undefined ? {} : { creditsEarned: edition.ects }),
      result: [
        { resultDescription: completionOf(address), status: 'Completed' },
        ...edition.skills.map((skill) => achieveLevel(skill, address)),
      ],
      achievement: achievementModel({ ...parts, creator }),
    },
    // Who gives it says that what is held elsewhere was passed, and nothing of what is held here.
    evidence: {
      byHand: evidenceOf(parts, assessments.filter(isHeldElsewhere)),
      byRule: evidenceOf(parts, assessments),
    },
  };
}

/** An award as its credential is to say it. */
export interface Signable extends Award {
  /** The credential of the award before this one, as its evidence. */
  predecessor?: Evidence;
}

export interface CredentialParts {
  award: Signable;
  model: EditionModel;
  subjectId: string;
  /** Id and places in the status lists, reserved before it is signed. */
  reserved: Reserved;
  publicUrl: string;
}

/** What the signed credential of an award says, field by field (standards.md §1.1). */
export function credentialModel(parts: CredentialParts): AchievementCredential {
  const { award, model, publicUrl, reserved } = parts;
  const shown = award.source.kind === 'manual' ? model.evidence.byHand : model.evidence.byRule;
  return {
    id: `${publicUrl}${credentialAddress(reserved.credentialId)}`,
    ...model.said,
    validFrom: timestampOf(award.awardedAt),
    ...(award.expiresAt ? { validUntil: timestampOf(award.expiresAt) } : {}),
    awardedDate: timestampOf(award.awardedAt),
    subject: {
      id: parts.subjectId,
      // The name in clear, because a European microcredential identifies its learner; no address, hashed or not.
      identifier: [{ identityType: 'name', identityHash: award.holderName, hashed: false }],
      ...model.achieved,
    },
    evidence: [...shown, ...(award.predecessor ? [award.predecessor] : [])],
    status: statusOf(parts),
  };
}

/** One entry for each purpose; one alone is no list, as the schema of Open Badges 3.0 takes an object only. */
function statusOf({ reserved, publicUrl }: CredentialParts): NonNullable<AchievementCredential['status']> {
  const entries = reserved.places.map(({ purpose, statusListId, index }) => {
    const list = statusListUrl(publicUrl, statusListId);
    return {
      id: `${list}#${index}`,
      type: 'BitstringStatusListEntry' as const,
      statusPurpose: purpose,
      statusListIndex: index,
      statusListCredential: list,
    };
  });
  const [first, ...others] = entries;
  if (!first) throw new Error(`The credential ${reserved.credentialId} has no place in a status list.`);
  return others.length === 0 ? first : entries;
}

export function issuerProfile(parts: {
  organisation: Organisation;
  issuerDid: string;
  publicUrl: string;
}): Profile {
  const { organisation, issuerDid, publicUrl } = parts;
  return {
    id: issuerDid,
    name: organisation.name,
    url: organisation.websiteUrl ?? `${publicUrl}/organisations/${organisation.slug}`,
    ...(organisation.description ? { description: organisation.description } : {}),
    ...(organisation.countryCode ? { address: { countryCode: organisation.countryCode } } : {}),
  };
}

/** How it was assessed. The score stays with the issuer: the badge certifies that the mark was reached. */
function evidenceOf({ edition, ...parts }: EditionParts, shown: readonly AssessmentSummary[]): Evidence[] {
  const say = (said: Said) => parts.say(said, edition.language);
  const genre = edition.assessmentType;
  const supervision = edition.supervisionType;
  const evidence = shown.flatMap(({ title, evidence }) => {
    if (!evidence) return [];
    const narrative = say({ code: evidence.code, params: { ...evidence.params, supervision } });
    return [{ name: title, narrative, genre }];
  });
  if (evidence.length > 0) return evidence;
  const narrative = say(badgeText('badge.confirmed-narrative'));
  return [{ name: say(badgeText('badge.confirmed')), narrative, genre }];
}
