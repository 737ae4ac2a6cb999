import type { AchievementCredential, Alignment, Evidence, Profile } from '@cairn/engine';
import {
  type AchievementVersion,
  type AssertedSkill,
  type AssessmentSummary,
  editionAddress,
} from '../catalog/index.ts';
import type { Organisation } from '../organisations/index.ts';
import type { Award } from './award.ts';
import { credentialAddress } from './credential.ts';
import type { Reserved } from './credential-status-store.ts';
import { timestampOf } from './issuing-rules.ts';
import { statusListUrl } from './status-lists.ts';

export interface CredentialParts {
  award: Award;
  version: AchievementVersion;
  assessments: readonly AssessmentSummary[];
  organisation: Organisation;
  issuerDid: string;
  subjectId: string;
  /** Id and place in the revocation list, both reserved before it is signed. */
  reserved: Reserved;
  /** Path of the picture, which shows the same for ever. */
  picture: string;
  publicUrl: string;
}

/** What the signed credential of an award says, field by field (standards.md §1.1). */
export function credentialModel(parts: CredentialParts): AchievementCredential {
  const { award, version, publicUrl, reserved } = parts;
  const issuer = issuerProfile(parts);
  const list = statusListUrl(publicUrl, reserved.statusListId);
  const edition = `${publicUrl}${editionAddress(version)}`;
  const resultId = `${edition}#result`;
  return {
    id: `${publicUrl}${credentialAddress(reserved.credentialId)}`,
    name: version.title,
    description: version.purpose,
    issuer,
    validFrom: timestampOf(award.awardedAt),
    ...(award.expiresAt ? { validUntil: timestampOf(award.expiresAt) } : {}),
    awardedDate: timestampOf(award.awardedAt),
    subject: {
      id: parts.subjectId,
      // The name in clear, because a European microcredential identifies its learner; no address, hashed or not.
      identifier: [{ identityType: 'name', identityHash: award.holderName, hashed: false }],
      ...(version.ects === undefined ? {} : { creditsEarned: version.ects }),
      result: [{ resultDescription: resultId, status: 'Completed' }],
      achievement: {
        id: edition,
        name: version.title,
        description: version.purpose,
        criteria: { id: edition, narrative: criteriaOf(version) },
        achievementType: version.kind,
        creator: issuer,
        fieldOfStudy: version.subject,
        image: { id: `${publicUrl}${parts.picture}`, caption: version.title },
        inLanguage: version.language,
        version: String(version.version),
        alignment: version.skills.map((skill) => alignmentOf(skill, publicUrl)),
        resultDescription: [{ id: resultId, name: 'Completed', resultType: 'Status' }],
        european: {
          ...(version.ects === undefined ? {} : { ects: version.ects }),
          ...(version.workloadHours > 0 ? { workloadHours: version.workloadHours } : {}),
          ...(version.eqfLevel === undefined ? {} : { eqfLevel: version.eqfLevel }),
          assessmentType: version.assessmentType,
          participationType: version.participationType,
          supervisionType: version.supervisionType,
        },
      },
    },
    evidence: [evidenceOf(parts)],
    status: {
      id: `${list}#${reserved.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: reserved.index,
      statusListCredential: list,
    },
  };
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

/** What the holder can do and what had to be shown for it, as Markdown. */
function criteriaOf(version: AchievementVersion): string {
  const outcomes = version.outcomes.map((outcome) => `- ${outcome}`).join('\n');
  const parts = [
    outcomes && `# What the holder can do\n\n${outcomes}`,
    version.criteria && `# What had to be shown\n\n${version.criteria}`,
    version.notCovered && `# What it does not cover\n\n${version.notCovered}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** OB 3.0 alignments have no member for a level, so it stands in the description in a form that programs can read. */
function alignmentOf(skill: AssertedSkill, publicUrl: string): Alignment {
  return {
    targetName: skill.name,
    targetUrl: skill.url ?? `${publicUrl}/skills/${skill.skillId}`,
    targetDescription: `Level ${skill.level} of ${skill.levels}: ${skill.levelName}`,
    ...(skill.framework ? { targetFramework: skill.framework } : {}),
    ...(skill.code ? { targetCode: skill.code } : {}),
  };
}

/** How it was assessed. The score stays with the issuer: the badge certifies that the mark was reached. */
function evidenceOf({ award, version, assessments }: CredentialParts): Evidence {
  const exam = award.source.kind === 'assessment' ? assessments[0] : undefined;
  if (!exam) {
    return {
      name: 'Confirmed by the issuer',
      narrative: 'The issuer checked that what is required was shown, and recorded the award by name.',
      genre: version.assessmentType,
    };
  }
  const scope = exam.passRule === 'every-outcome' ? ' in each outcome' : '';
  return {
    name: exam.title,
    narrative: `Passed an exam of ${exam.itemCount} questions with the pass mark of ${exam.passPercent} %${scope}, ${version.supervisionType}.`,
    genre: version.assessmentType,
  };
}
