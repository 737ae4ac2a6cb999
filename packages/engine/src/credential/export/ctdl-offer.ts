import type { JsonObject, JsonValue } from '../../ports.ts';
import { members } from '../write/members.ts';
import { type Definition, textMap } from './export-source.ts';

/** Hours of work, and weeks from the beginning to the end: each a profile of its own. */
export function writeDurations({ achievement, weeks = {} }: Definition): JsonValue | undefined {
  const hours = achievement.european?.workloadHours;
  const profiles = [
    hours === undefined ? {} : { 'ceterms:exactDuration': `PT${hours}H` },
    members({
      'ceterms:minimumDuration': weeks.least && days(weeks.least),
      'ceterms:exactDuration': weeks.typical && days(weeks.typical),
      'ceterms:maximumDuration': weeks.most && days(weeks.most),
    }),
  ].filter((profile) => Object.keys(profile).length > 0);
  return profiles.length === 0
    ? undefined
    : profiles.map((profile) => ({ '@type': 'ceterms:DurationProfile', ...profile }));
}

/** For which occupations and industries it is. */
export function writeAims({ occupations = [], industries = [] }: Definition, language: string): JsonObject {
  return members({
    'ceterms:occupationType': list(
      occupations.map(({ name, url }) => aligned({ name: textMap(name, language), url })),
    ),
    'ceterms:industryType': list(
      industries.map((section) =>
        members({
          '@type': 'ceterms:CredentialAlignmentObject',
          'ceterms:frameworkName': { en: 'NACE Rev. 2' },
          'ceterms:codedNotation': section,
        }),
      ),
    ),
  });
}

function aligned({ name, url }: { name: JsonObject; url: string | undefined }): JsonObject {
  return members({
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:targetNode': url,
    'ceterms:targetNodeName': name,
  });
}

function list(rows: JsonObject[]): JsonObject[] | undefined {
  return rows.length > 0 ? rows : undefined;
}

/** A week has seven days; parts of one are rounded to days. */
function days(weeks: number): string {
  return `P${Math.max(1, Math.round(weeks * 7))}D`;
}
