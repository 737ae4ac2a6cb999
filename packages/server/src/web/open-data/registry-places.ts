import type { CtdlFinding } from '@cairn/engine';

interface At {
  /** Address of the console. */
  base: string;
  achievementId: string;
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

/** The page of the console where it is seen to; undefined where it is nothing that somebody could say here. */
export function placeOf({ value, path }: CtdlFinding, { base, achievementId }: At): string | undefined {
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
    return place && `${base}${place}`;
  }
  const place = find(ofAchievement);
  return place && `${base}/achievements/${achievementId}${place}`;
}
