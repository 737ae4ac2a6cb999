import type { OfferWording, RunWording } from '../../modules/catalog/index.ts';

type Days = Partial<{ startsOn: number; endsOn: number; enrolsFrom: number; enrolsUntil: number }>;

/** A run of the demo world. Its days are counted from the Monday of the week in which the world is made. */
export interface DemoRun {
  achievement: string;
  run: Partial<RunWording> & Pick<RunWording, 'name' | 'pace' | 'delivery' | 'timeZone'>;
  days: Days;
  /** Every week on these days (1 for Monday), from the first day of the run to its last. */
  sessions?: { title: string; weekdays: number[]; from: string; to: string };
  offers: (Pick<OfferWording, 'track' | 'price'> & Partial<OfferWording>)[];
  /** `draft` where it is not there. */
  becomes?: 'open' | 'closed' | 'cancelled';
  reason?: string;
  /** Who enrols in it, in this order, in its first offer. */
  learners?: string[];
}

const fortnight = {
  refund: {
    from: 'start' as const,
    steps: [
      { percent: 100, days: -14 },
      { percent: 50, days: 7 },
    ],
  },
  deferral: { times: 1, days: 7 },
};

const eur = (minor: number) => ({ minor, currency: 'EUR' });

export const demoRuns: readonly DemoRun[] = [
  {
    achievement: 'coding-foundation',
    run: {
      name: 'Evening group',
      pace: 'scheduled',
      delivery: 'blended',
      timeZone: 'Europe/London',
      capacity: 24,
      hasWaitingList: true,
      languages: ['en'],
      place: {
        name: 'Harbour Building, room 2.14',
        address: '1 Quay Street',
        town: 'Northmoor',
        countryCode: 'GB',
      },
      note: 'The first and the last evening are in the Harbour Building, the others online.',
      policies: fortnight,
    },
    days: { enrolsFrom: -28, enrolsUntil: 49, startsOn: 56, endsOn: 125 },
    sessions: { title: 'Evening class', weekdays: [1, 3], from: '18:30', to: '20:30' },
    offers: [
      {
        track: 'certified',
        price: { minor: 42_000, currency: 'GBP' },
        costs: { exam: 0, retake: 4_500, certificate: 0 },
        includes: ['Twenty evenings with a tutor', 'Feedback on each exercise', 'The exam'],
        taxNote: 'Education is exempt from VAT.',
      },
      {
        track: 'audit',
        price: { minor: 12_000, currency: 'GBP' },
        includes: ['Twenty evenings with a tutor'],
      },
    ],
    becomes: 'open',
  },
  {
    achievement: 'coding-foundation',
    run: { name: 'At your own pace', pace: 'self-paced', delivery: 'online', timeZone: 'Europe/London' },
    days: {},
    offers: [
      {
        track: 'certified',
        price: { minor: 0, currency: 'GBP' },
        costs: { exam: 3_500, retake: 3_500, materials: 0, certificate: 0 },
        includes: ['All exercises', 'Answers to questions within two days'],
        policies: { refund: { from: 'enrolment', steps: [{ percent: 100, days: 14 }] } },
      },
    ],
    becomes: 'open',
  },
  {
    achievement: 'coding-foundation',
    run: {
      name: 'Evening group of the last term',
      pace: 'scheduled',
      delivery: 'online',
      timeZone: 'Europe/London',
      capacity: 24,
    },
    days: { startsOn: -140, endsOn: -70 },
    offers: [{ track: 'certified', price: { minor: 39_000, currency: 'GBP' } }],
    becomes: 'closed',
  },
  {
    achievement: 'javascript-language',
    run: {
      name: 'With everybody in the Americas',
      pace: 'scheduled',
      delivery: 'online',
      timeZone: 'America/New_York',
    },
    days: { enrolsFrom: -7, startsOn: 21, endsOn: 76 },
    sessions: { title: 'Live session', weekdays: [2], from: '12:00', to: '13:30' },
    offers: [
      {
        track: 'certified',
        price: { minor: 54_900, currency: 'USD' },
        costs: { exam: 0, retake: 9_900, materials: 2_995, certificate: 0 },
        taxNote: 'Sales tax is added where it is due.',
      },
      {
        track: 'assessment-only',
        price: { minor: 9_900, currency: 'USD' },
        costs: { exam: 0, retake: 9_900 },
      },
    ],
    becomes: 'open',
  },
  {
    achievement: 'python-language',
    run: {
      name: 'Morning group for Japan',
      pace: 'scheduled',
      delivery: 'online',
      timeZone: 'Asia/Tokyo',
      languages: ['en'],
      capacity: 40,
    },
    days: { enrolsFrom: 14, enrolsUntil: 98, startsOn: 105, endsOn: 174 },
    offers: [
      {
        track: 'certified',
        price: { minor: 68_000, currency: 'JPY' },
        costs: { exam: 0, retake: 8_000, certificate: 0 },
        taxNote: 'Including 10% consumption tax.',
      },
    ],
    becomes: 'open',
  },
  {
    achievement: 'front-end-frameworks',
    run: {
      name: 'With our partners in Kuwait',
      pace: 'scheduled',
      delivery: 'on-site',
      timeZone: 'Asia/Kuwait',
      place: { name: 'Partner campus', address: '', town: 'Kuwait City', countryCode: 'KW' },
    },
    days: { enrolsFrom: 30, startsOn: 196, endsOn: 245 },
    offers: [
      {
        track: 'certified',
        price: { minor: 125_500, currency: 'KWD' },
        costs: { exam: 0, retake: 15_250, materials: 10_000 },
      },
    ],
    becomes: 'open',
  },
  {
    achievement: 'front-end-frameworks',
    run: {
      name: 'Summer week',
      pace: 'scheduled',
      delivery: 'on-site',
      timeZone: 'Europe/London',
      place: { name: 'Harbour Building', address: '1 Quay Street', town: 'Northmoor', countryCode: 'GB' },
    },
    days: { startsOn: 252, endsOn: 256 },
    offers: [],
  },
  {
    achievement: 'geriatric-care',
    run: {
      name: 'Two days in Dublin',
      pace: 'scheduled',
      delivery: 'on-site',
      timeZone: 'Europe/Dublin',
      capacity: 16,
      hasWaitingList: true,
      place: { name: 'Ashgrove House', address: '12 Canal Road', town: 'Dublin', countryCode: 'IE' },
      policies: fortnight,
    },
    days: { enrolsFrom: -14, startsOn: 11, endsOn: 19 },
    sessions: { title: 'On the ward', weekdays: [5, 6], from: '09:00', to: '16:30' },
    offers: [
      {
        track: 'certified',
        price: eur(34_000),
        costs: { exam: 0, retake: 5_000, materials: 0, certificate: 1_500 },
        includes: ['Two days with a mentor', 'Lunch'],
      },
      {
        track: 'certified',
        price: eur(0),
        costs: { exam: 0, retake: 0, materials: 0, certificate: 0 },
        forWhom: 'For staff of the public health service.',
      },
    ],
    becomes: 'open',
  },
  {
    achievement: 'paediatric-care',
    run: {
      name: 'Small group in Galway',
      pace: 'scheduled',
      delivery: 'on-site',
      timeZone: 'Europe/Dublin',
      capacity: 1,
      hasWaitingList: true,
      place: { name: 'Children’s ward', address: 'Seaview Hospital', town: 'Galway', countryCode: 'IE' },
    },
    days: { enrolsFrom: -30, startsOn: 35, endsOn: 63 },
    offers: [{ track: 'certified', price: eur(52_000), costs: { exam: 0, certificate: 0 } }],
    becomes: 'open',
    learners: ['jonas@learner.example', 'kofi@learner.example'],
  },
  {
    achievement: 'paediatric-care',
    run: {
      name: 'Group in Cork',
      pace: 'scheduled',
      delivery: 'on-site',
      timeZone: 'Europe/Dublin',
      place: { name: '', address: '', town: 'Cork', countryCode: 'IE' },
    },
    days: { enrolsFrom: -30, startsOn: 42, endsOn: 70 },
    offers: [{ track: 'certified', price: eur(52_000) }],
    becomes: 'cancelled',
    reason: 'The ward is being rebuilt until the summer. The group in Galway has a waiting list.',
  },
  {
    achievement: 'infection-prevention',
    run: { name: 'At any time', pace: 'self-paced', delivery: 'online', timeZone: 'Europe/Dublin' },
    days: {},
    offers: [
      {
        track: 'certified',
        price: eur(0),
        costs: { exam: 0, retake: 0, materials: 0, certificate: 0 },
        includes: ['Everything: the institute pays for it'],
      },
    ],
    becomes: 'open',
  },
];
