import type { CtdlFinding } from '@cairn/engine';
import type { Person } from '../../modules/audit/index.ts';
import { organisationPolicy } from '../../modules/organisations/index.ts';

interface At {
  /** Address of the console. */
  base: string;
  achievementId: string;
  organisationId: string;
  actor: Person | undefined;
}

/** Where an author or owner says what a property of CTDL tells, by the property; below the achievement or the console. */
const ofOrganisation: { [property: string]: string } = {
  'ceterms:agentSectorType': '/open-data',
  'ceterms:email': '/open-data',
  'ceterms:description': '/profile',
  'ceterms:address': '/profile',
  'ceterms:subjectWebpage': '/profile',
  'ceterms:image': '/look',
};
const ofAchievement: { [property: string]: string } = {
  'ceterms:occupationType': '/details',
  'ceterms:industryType': '/details',
  'ceterms:estimatedDuration': '/details',
  'ceterms:audienceLevelType': '/details',
  'ceterms:learningDeliveryType': '/details',
  'ceterms:availableOnlineAt': '/details',
  'ceterms:description': '/details',
};

/** The page of the console where it is seen to; undefined where nothing could be said, or it is closed to the reader. */
export function placeOf({ value, path }: CtdlFinding, at: At): string | undefined {
  const { base, achievementId } = at;
  const properties = [
    ...value.split(' | '),
    path
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? '',
  ];
  const find = (places: { [property: string]: string }) =>
    properties
      .map((property) => (Object.hasOwn(places, property) ? places[property] : undefined))
      .find(Boolean);
  const isOfOrganisation = properties.some(
    (property) => property in ofOrganisation && !(property in ofAchievement),
  );
  if (isOfOrganisation) {
    const place = find(ofOrganisation);
    return place && mayOpen(place, at) ? `${base}${place}` : undefined;
  }
  const place = find(ofAchievement);
  return place && mayOpen(place, at) ? `${base}/achievements/${achievementId}${place}` : undefined;
}

/** Whoever sees the rehearsal may open the other pages. */
function mayOpen(place: string, { actor, organisationId }: At): boolean {
  if (place !== '/profile' && place !== '/look') return true;
  return actor !== undefined && organisationPolicy.manage(actor, { organisationId });
}
