import type { JsonObject, JsonValue } from '../../ports.ts';
import { members } from '../write/members.ts';
import * as concepts from './elm-concepts.ts';
import { nextId, note, texts, type Writer } from './elm-parts.ts';
import type { Definition } from './export-source.ts';
import type { OfferedRun, RunOffer } from './offered-run.ts';

/** One run as a learning opportunity; ELM has the way from it to what is learnt, not back. */
export function writeOpportunity(run: OfferedRun, source: Definition, writer: Writer): JsonObject {
  return members({
    id: run.url,
    type: 'LearningOpportunity',
    title: texts(run.name, writer),
    homepage: [{ id: nextId('webResource', writer), type: 'WebResource', contentURL: run.url }],
    temporal: writePeriod(run, writer),
    mode: [concepts.modeOfDelivery[run.delivery]],
    applicationDeadline: run.enrolsUntil === undefined ? undefined : `${run.enrolsUntil}T23:59:59`,
    priceDetail: run.offers.map((offer) => writePrice(offer, writer)),
    providedBy: [{ id: source.issuer.id, type: 'Organisation' }],
    location: writeLocation(run, writer),
  });
}

function writePeriod({ startsOn, endsOn }: OfferedRun, writer: Writer): JsonValue | undefined {
  if (startsOn === undefined && endsOn === undefined) return undefined;
  return members({
    id: nextId('periodOfTime', writer),
    type: 'PeriodOfTime',
    // In the zone of the run: an xsd:dateTime without one of its own.
    startDate: startsOn && `${startsOn}T00:00:00`,
    endDate: endsOn && `${endsOn}T23:59:59`,
  });
}

const tracks: { [track in RunOffer['track']]: string } = {
  certified: 'With the award',
  audit: 'Without the award',
  'assessment-only': 'Assessment only',
};

function writePrice(offer: RunOffer, writer: Writer): JsonObject {
  const { track, price, currency, forWhom, costs } = offer;
  const besides = costs.map(({ kind, amount }) => `${kind}: ${amount} ${currency}`).join('; ');
  return members({
    id: nextId('priceDetail', writer),
    type: 'PriceDetail',
    prefLabel: { en: [tracks[track]] },
    amount: {
      id: nextId('amount', writer),
      type: 'Amount',
      unit: concepts.currency(currency),
      value: Number(price),
    },
    description: forWhom && texts(forWhom, writer),
    additionalNote: besides === '' ? undefined : [note({ en: besides }, writer) ?? {}],
  });
}

function writeLocation({ place, delivery }: OfferedRun, writer: Writer): JsonValue | undefined {
  if (place === undefined || delivery === 'online') return undefined;
  const countryCode = concepts.country(place.countryCode);
  if (countryCode === undefined) return undefined;
  const line = [place.name, place.address, place.town].filter((part) => part !== '').join(', ');
  return [
    {
      id: nextId('location', writer),
      type: 'Location',
      address: [
        members({
          id: nextId('address', writer),
          type: 'Address',
          countryCode,
          fullAddress: note(line === '' ? undefined : line, writer),
        }),
      ],
    },
  ];
}
