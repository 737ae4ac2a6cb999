import type { JSX } from 'preact';
import { type AchievementVersion, editionAddress } from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';

/** schema.org EducationalOccupationalCredential: https://schema.org/EducationalOccupationalCredential */
export function achievementData({
  version,
  organisation,
  publicUrl,
}: {
  version: AchievementVersion;
  organisation: Organisation;
  publicUrl: string;
}): object {
  const address = `${publicUrl}${editionAddress(version)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalCredential',
    '@id': address,
    url: address,
    name: version.title,
    description: version.purpose,
    image: `${address}/image.png`,
    inLanguage: version.language,
    credentialCategory: version.kind,
    version: String(version.version),
    ...(version.publishedAt && { datePublished: version.publishedAt.toISOString() }),
    ...(version.validityMonths && { validFor: `P${version.validityMonths}M` }),
    ...(version.eqfLevel && { educationalLevel: `EQF ${version.eqfLevel}` }),
    about: version.subject,
    competencyRequired: version.skills.map((skill) => ({
      '@type': 'DefinedTerm',
      name: skill.name,
      ...(skill.url && { url: skill.url }),
      ...(skill.code && { termCode: skill.code }),
      ...(skill.framework && { inDefinedTermSet: skill.framework }),
    })),
    recognizedBy: {
      '@type': organisation.kind === 'university' ? 'CollegeOrUniversity' : 'Organization',
      name: organisation.name,
      url: organisation.websiteUrl ?? `${publicUrl}/organisations/${organisation.slug}`,
    },
  };
}

/** A block of data for programs. It is not a script that runs, and no text in it can end it. */
export function JsonLd({ data }: { data: object }): JSX.Element {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
