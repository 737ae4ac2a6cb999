/** What the document of our REST API says of the search of the catalogue. */
export const catalogueOperations = {
  searchCatalogue: {
    title: 'Search the catalogue',
    text: 'Everything that is offered here, of every organisation. Each word of `search` begins a word of the title, the description, a skill, an outcome or the provider’s name; words of the same meaning count, and what nothing begins with is read as the nearest word. A filter takes several values with commas between: one of them fits. Each facet is counted under all filters but its own. Accept-Language says which language weighs most and in which skills are named.',
  },
};

export const catalogueParameters = {
  sort: '`match`: what fits best, or the newest where nothing is looked for; else `newest`, `title` (from A to Z), `workload` (the least first), `ects`, `level` (the highest first), `price` (the lowest first, by rough rates of exchange), `starts` (the earliest first).',
  subject: 'Only these subjects.',
  skill: 'Only with one of these skills, by id.',
  price:
    'Only these bands of what it takes to earn it, roughly in euros: `free`, `to-100`, `to-500`, `to-2000`, `more`.',
  starts: 'Only what can be begun then: `now`, `this-month`, `three-months` (this month included), `later`.',
  pace: '`self-paced` or `scheduled`.',
  delivery: '`online`, `on-site` or `blended`.',
  town: 'Only in these towns.',
  kind: 'Only these kinds.',
  workload: 'Only these bands of hours: `to-10`, `to-30`, `to-100`, `to-300`, `more`.',
  language: 'Only what is written in these languages (BCP 47).',
  eqf: 'Only these European levels, 1 to 8.',
  ects: 'Only these bands of ECTS credits: `to-1`, `to-5`, `to-15`, `to-30`, `more`.',
  assessment: 'Only these kinds of assessment.',
  participation: 'Only these forms of participation.',
  classification:
    'Only these places, as `ISCED-F 061`, `NACE J` or `CIP 2020 11.0701`: the classification, then the code.',
  supervision: 'Only these forms of supervision.',
  approach: 'Only these kinds of offer.',
  expiry: '`expires`, or `lasts` for what does not.',
  provider: 'Only of these organisations, by id.',
  'provider-kind': 'Only of these kinds of organisation.',
  country: 'Only of organisations in these countries (ISO 3166-1 alpha-2).',
  conformance: 'Only what met one of these rule packs when it was published.',
};

export const catalogueWords = {
  Offers: {
    total: 'How many offers fit.',
    facets: 'What the offers can be narrowed to.',
    corrections: 'Words that nothing begins with.',
  },
  Offer: {
    language: 'BCP 47: what it is written in.',
    kind: 'What kind of credential it is.',
    subject: 'What it is about.',
    workloadHours: 'How many hours it takes.',
    ects: 'How many ECTS credits it is worth, where it says so.',
    eqfLevel: 'Its level in the European Qualifications Framework, where it says so.',
    publishedAt: 'When this edition was published.',
    url: 'The page of the edition.',
    matches: 'Where each word of the search was found; empty where nothing was looked for.',
  },
  Match: {
    word: 'The word that was looked for.',
    place: 'What it was found in.',
    text: 'The text that has it, or a word of the same meaning.',
    language: 'BCP 47: what the text is in.',
    as: 'The word of the text that stands for the typed one, where it is another: of the same meaning, or the one that was meant.',
  },
  CatalogueFacet: {
    facet: 'Its name, as of the parameter.',
    values: 'The most frequent first; long ones end after fifteen.',
  },
  CountedValue: {
    value: 'What the parameter takes.',
    name: 'What it is called, where that is not one of our own words.',
    count: 'How many offers have it, under all filters but those of its own facet.',
  },
  Correction: { typed: 'What was looked for.', meant: 'What it was read as.' },
};
