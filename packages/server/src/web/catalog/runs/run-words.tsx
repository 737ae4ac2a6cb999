import type { JSX } from 'preact';
import type { Offer, Policies, Run, RunStanding } from '../../../modules/catalog/index.ts';
import { formatMoney, type Money } from '../../../platform/money.ts';
import { remembered } from '../../../platform/remembered.ts';
import { type Day, spanIn } from '../../../platform/zoned-time.ts';
import { Tag, usePage, useWords } from '../../ui/index.ts';
import type { Words } from '../../words/index.ts';

/** A day without a time, as the reader writes it; it is the same day wherever one is. */
export function writeDay(day: Day, locale: string): string {
  return daysOf(locale).format(atNoon(day));
}

const daysOf = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);

export function DayText({ day }: { day: Day }): JSX.Element {
  return <time dateTime={day}>{writeDay(day, usePage().locale)}</time>;
}

/** From when to when, as short as the reader's language has it; empty for a run without days. */
export function writeDays({ startsOn, endsOn }: Pick<Run, 'startsOn' | 'endsOn'>, reader: Reader): string {
  const { locale, words } = reader;
  if (startsOn && endsOn) return daysOf(locale).formatRange(atNoon(startsOn), atNoon(endsOn));
  if (startsOn) return words.offering.from(writeDay(startsOn, locale));
  if (endsOn) return words.offering.until(writeDay(endsOn, locale));
  return '';
}

interface Reader {
  locale: string;
  words: Words;
}

/** When somebody takes part in a run, in a few words. */
export function writeWhen(run: Pick<Run, 'pace' | 'startsOn' | 'endsOn'>, reader: Reader): string {
  const days = writeDays(run, reader);
  const pace = reader.words.offering.paces[run.pace];
  return [run.pace === 'self-paced' || days === '' ? pace : '', days]
    .filter((part) => part !== '')
    .join(', ');
}

/** An amount; nothing to pay is said in a word. */
export function writePrice(money: Money, { locale, words }: Reader): string {
  return money.minor === 0 ? words.offering.free : formatMoney(money, locale);
}

export function useReader(): Reader {
  const words = useWords();
  const { locale } = usePage();
  return { words, locale };
}

/** From when to when, there; and for a reader whose clock shows another time, theirs. */
export function TimesThere(props: { zone: string; day: Day; from: string; to: string }): JSX.Element {
  const { locale, timeZone } = usePage();
  const words = useWords().offering;
  const { zone } = props;
  const { from: start, to: end } = spanIn(zone, props);
  const clock = (where: string) =>
    new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: where }).formatRange(start, end);
  const own = timeZone === 'UTC' || clock(timeZone) === clock(zone) ? '' : clock(timeZone);
  return (
    <>
      <time dateTime={start.toISOString()}>{clock(zone)}</time>
      {own === '' ? null : <span class="timetable__own muted">{words.yourTime(own)}</span>}
    </>
  );
}

export function StandingTag({ standing }: { standing: RunStanding }): JSX.Element {
  const words = useWords().offering;
  const looks = {
    draft: { kind: 'unknown', icon: 'pencil' },
    upcoming: { kind: 'plain', icon: 'calendar' },
    open: { kind: 'passed', icon: 'circle-check' },
    full: { kind: 'warning', icon: 'users' },
    closed: { kind: 'plain', icon: 'lock' },
    cancelled: { kind: 'failed', icon: 'circle-x' },
  } as const;
  return <Tag {...looks[standing]}>{words.standings[standing]}</Tag>;
}

/** What comes back of the price, and until when, in sentences. */
export function refundInWords({ refund }: Policies, words: Words): string {
  const { policy } = words.offering;
  if (!refund) return policy.refundUnsaid;
  if (refund.steps.length === 0) return policy.noRefund;
  const steps = refund.steps.map(({ percent, days }) =>
    policy.refundStep(percent, policy.until(refund.from, days)),
  );
  return [...steps, policy.thenNothing].join(' ');
}

/** Every other rule that was laid down, in a sentence each. */
export function rulesInWords({ deferral, extension, late }: Policies, words: Words): string[] {
  const { policy } = words.offering;
  return [
    ...(deferral ? [policy.deferral(deferral.times, policy.until('start', -deferral.days))] : []),
    ...(extension ? [policy.extension(extension.days)] : []),
    ...(late ? [policy.late(late.days, late.percentOff)] : []),
  ];
}

function atNoon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The least that somebody pays who takes one of these; what is not offered has no price. */
export function DefinedPrice({ offers }: { offers: readonly Pick<Offer, 'price'>[] }): JSX.Element {
  const reader = useReader();
  const least = new Map<string, Money>();
  for (const { price } of offers) {
    const known = least.get(price.currency);
    if (!known || price.minor < known.minor) least.set(price.currency, price);
  }
  const prices = [...least.values()].map((price) => writePrice(price, reader));
  if (prices.length === 0) return <span class="muted">{reader.words.offering.noOffer}</span>;
  return <>{offers.length > 1 ? reader.words.offering.fromPrice(prices.join(', ')) : prices.join(', ')}</>;
}
