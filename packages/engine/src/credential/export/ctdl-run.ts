import type { JsonObject, JsonValue } from '../../ports.ts';
import { members } from '../write/members.ts';
import { ctdlConcept } from './ctdl-concepts.ts';
import { writeRunCosts } from './ctdl-costs.ts';
import { type Definition, languageOf } from './export-source.ts';
import { daysOf, type OfferedRun } from './offered-run.ts';

const deliveries: { [delivery in OfferedRun['delivery']]: string } = {
  online: 'OnlineOnly',
  'on-site': 'InPerson',
  blended: 'BlendedDelivery',
};

/** One run. CTDL has no place for its days but words. */
export function writeOffering(run: OfferedRun, source: Definition): JsonObject {
  const days = run.pace === 'scheduled' ? daysOf(run) : undefined;
  const words = saidDays(run);
  return members({
    '@id': run.url,
    '@type': 'ceterms:ScheduledOffering',
    'ceterms:ctid': run.ctid,
    'ceterms:name': { [languageOf(source)]: run.name },
    'ceterms:description': words === undefined ? undefined : { en: words },
    'ceterms:subjectWebpage': run.url,
    'ceterms:offeredBy': [source.issuer.id],
    'ceterms:deliveryType': [ctdlConcept('delivery', deliveries[run.delivery])],
    'ceterms:availableOnlineAt': run.delivery === 'on-site' ? undefined : [run.url],
    'ceterms:availableAt': writePlace(run),
    'ceterms:scheduleFrequencyType':
      run.pace === 'self-paced' ? [ctdlConcept('scheduleFrequency', 'SelfPaced')] : undefined,
    'ceterms:estimatedDuration':
      days === undefined
        ? undefined
        : [{ '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': `P${days}D` }],
    'ceterms:estimatedCost': writeRunCosts(run, source),
  });
}

function saidDays({ startsOn, endsOn, timeZone }: OfferedRun): string | undefined {
  const said = [startsOn && `from ${startsOn}`, endsOn && `until ${endsOn}`].filter(Boolean);
  return said.length === 0 ? undefined : `Takes place ${said.join(' ')} (${timeZone}).`;
}

function writePlace({ place, delivery }: OfferedRun): JsonValue | undefined {
  if (place === undefined || delivery === 'online') return undefined;
  const text = (value: string) => (value === '' ? undefined : { en: value });
  const { name, address, town, countryCode } = place;
  return [
    members({
      '@type': 'ceterms:Place',
      'ceterms:name': text(name),
      'ceterms:streetAddress': text(address),
      'ceterms:addressLocality': text(town),
      'ceterms:addressCountry': text(countryCode),
    }),
  ];
}
