import type { Proven } from './proven.ts';

export interface CvSetting {
  publicUrl: string;
  now: Date;
}

/** JSON Resume 1.0.0 (https://jsonresume.org/schema): the badges as certificates, the skills with their levels. */
export function jsonResume({ holderName, badges, skills }: Proven, { publicUrl, now }: CvSetting): object {
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: { name: holderName },
    certificates: badges.map(({ award, edition, issuer, isOpen }) => ({
      name: edition.title,
      date: dayOf(award.awardedAt),
      issuer: issuer.name,
      ...(isOpen ? { url: `${publicUrl}/awards/${award.id}` } : {}),
    })),
    skills: skills.map(({ name, levelName, shownBy }) => ({
      name,
      level: levelName,
      keywords: [...new Set(shownBy.map(({ edition }) => edition.title))],
    })),
    meta: { version: 'v1.0.0', lastModified: now.toISOString().slice(0, 19) },
  };
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
