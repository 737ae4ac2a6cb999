/** One time that something is offered, which somebody can begin now or later. Days are in its own time zone. */
export interface OfferedRun {
  /** Its page. */
  url: string;
  /** By what registries know it. */
  ctid?: string;
  name: string;
  /** `upcoming`: one can enrol later. `full`: no seat is left. */
  standing: 'open' | 'upcoming' | 'full';
  pace: 'self-paced' | 'scheduled';
  delivery: 'online' | 'on-site' | 'blended';
  /** IANA. */
  timeZone: string;
  /** BCP 47: what is spoken, where that is another language than that of the description. */
  languages: readonly string[];
  startsOn?: string;
  /** The last day. */
  endsOn?: string;
  enrolsFrom?: string;
  enrolsUntil?: string;
  place?: { name: string; address: string; town: string; countryCode: string };
  seats?: { all: number; left: number };
  offers: readonly RunOffer[];
}

/** For how much one takes part. Amounts are decimals with all digits that the currency has (ISO 4217). */
export interface RunOffer {
  /** `audit`: without the credential. `assessment-only`: for who can do it already. */
  track: 'certified' | 'audit' | 'assessment-only';
  price: string;
  currency: string;
  /** What is to be paid besides; 0 is included; what is not stated is absent. */
  costs: readonly { kind: CostKind; amount: string }[];
  /** What it takes to earn it at the first attempt; absent where it leads to no credential. */
  total?: string;
  /** For whom it is; absent: for everybody. */
  forWhom?: string;
  validFrom?: string;
  validUntil?: string;
}

export type CostKind = 'exam' | 'retake' | 'materials' | 'certificate';

/** The least that it takes to earn it, in one currency. */
export interface LeastCost {
  amount: string;
  currency: string;
  /** The page of the run that it is the price of. */
  url: string;
}

/** Days from the first to the last, both included; undefined where either is not known. */
export function daysOf({ startsOn, endsOn }: Pick<OfferedRun, 'startsOn' | 'endsOn'>): number | undefined {
  if (startsOn === undefined || endsOn === undefined) return undefined;
  const days = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000) + 1;
  return days > 0 ? days : undefined;
}
