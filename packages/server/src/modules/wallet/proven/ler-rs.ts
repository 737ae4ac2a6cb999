import type { CvSetting } from './json-resume.ts';
import type { Proven, ProvenBadge, ProvenSkill } from './proven.ts';

/** The one value that the schema of HR Open 4.5 takes, which names the schema of 4.4. */
const lerRsType = 'http://schema.hropenstandards.org/4.4/recruiting/json/ler-rs/LER-RSType.json';

/**
 * LER-RS (HR Open Standards 4.5, LER-RSType): each badge as a certification with the signed badge in it, each skill with
 * where it is verified. Lists are left out where they would be empty, as the schema wants at least one.
 */
export function lerRs(
  { holderName, badges, skills }: Proven,
  { publicUrl, signed }: Pick<CvSetting, 'publicUrl'> & { signed: ReadonlyMap<string, object> },
): object {
  const certifications = badges.flatMap((badge) => certificationOf(badge, { publicUrl, signed }));
  return {
    type: lerRsType,
    person: { name: { formattedName: holderName } },
    ...(certifications.length > 0 ? { certifications } : {}),
    ...(skills.length > 0 ? { skills: skills.map((skill) => skillOf(skill, publicUrl)) } : {}),
  };
}

/** VerifiableCertificationType: a badge of the Data Model 2.0 is its “other W3C Verifiable Credential”. */
function certificationOf(
  { award, isOpen }: ProvenBadge,
  { publicUrl, signed }: { publicUrl: string; signed: ReadonlyMap<string, object> },
): object[] {
  const credential = signed.get(award.id);
  const verifications = [
    ...(credential ? [{ otherW3CVerifiableCredential: credential }] : []),
    ...(isOpen ? [{ reference: `${publicUrl}/awards/${award.id}` }] : []),
  ];
  return verifications.length > 0 ? [{ verifications }] : [];
}

/** SkillType has no place for a level, so that it stands among the keywords, as their name and value. */
function skillOf({ skillId, name, url, levelName, framework, shownBy }: ProvenSkill, publicUrl: string) {
  const open = shownBy.filter(({ isOpen }) => isOpen);
  return {
    name,
    definitionReference: { reference: url ?? `${publicUrl}/skills/${skillId}` },
    keywords: [
      { name: 'level', value: levelName },
      ...(framework ? [{ name: 'scale', value: framework }] : []),
    ],
    ...(open.length > 0
      ? {
          verifications: open.map(({ award }) => ({
            Verification: { reference: `${publicUrl}/awards/${award.id}` },
          })),
        }
      : {}),
  };
}
