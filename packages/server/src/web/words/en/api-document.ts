type Said = { [name: string]: string };

/**
 * The sentences of the document of our REST API. It is in English for everybody, as the names in it are: generated
 * clients keep it beside the code. The page that draws it has its own words, in every language.
 */
export const apiDocumentWords = {
  title: 'Cairn API',
  description: (perMinute: number) =>
    `What programs can do for an organisation: read and write what can be earned, award it, and check badges. Every request carries a token of the organisation, which says what it may do. Answers and bodies are JSON; moments are in UTC (ISO 8601). What another organisation has is answered like something that does not exist. A token may send ${perMinute} requests a minute; the headers RateLimit and RateLimit-Policy say what is left. Lists are read page by page: send \`next\` of an answer as \`cursor\` of the next request.`,
  token: 'A token that an owner makes in the console, under “Access for programs”. It begins with cairn_.',
  done: 'It was done.',
  problem: 'It was not done. `code` says why, `detail` says what to do (RFC 9457).',
  etag: 'Changes whenever the thing does. Send it as If-Match when you change it.',
  ifMatch: 'The ETag of what you saw. If somebody changed it meanwhile, nothing is done (412).',
  idempotencyKey:
    'Up to 200 letters of your own, new for each thing that you want done. Sent again within 24 hours with the same body, the request is not done twice: you get the first answer.',
  tags: {
    organisations: 'Who the token acts for.',
    achievements: 'What can be earned, in numbered editions. A published edition never changes.',
  },
  operations: {
    listOrganisations: {
      title: 'List organisations',
      text: 'The organisations that the token acts for: one.',
    },
    getOrganisation: { title: 'Read an organisation', text: 'What the organisation says of itself.' },
    listAchievements: {
      title: 'List achievements',
      text: 'Everything that the organisation offers, drafts too; what was made last comes first.',
    },
    getAchievement: {
      title: 'Read an achievement',
      text: 'The achievement with the state of its newest edition.',
    },
    listEditions: { title: 'List editions', text: 'All editions of an achievement, the newest first.' },
    getEdition: { title: 'Read an edition', text: 'One edition with its outcomes and skills.' },
  } as { [operation: string]: { title: string; text: string } },
  parameters: {
    organisationId: 'Id of the organisation, `org_…`.',
    achievementId: 'Id of the achievement, `ach_…`.',
    edition: 'Number of the edition: 1, 2, …',
    status: 'Only what is in this state.',
    limit: 'Most that one page holds.',
    cursor: '`next` of the page before.',
  } as Said,
  /** Of members that mean the same wherever they stand. */
  members: {
    organisationId: 'Id of the organisation, `org_…`.',
    achievementId: 'Id of the achievement, `ach_…`.',
    edition: 'Number of the edition: 1, 2, …',
    skillId: 'Id of the skill, `skl_…`.',
    items: 'What is on this page.',
    next: 'Leads to the next page; absent on the last.',
    changedAt: 'When it was changed last.',
    name: 'Its name.',
    title: 'Plain text in one line.',
    description: 'Plain text.',
  } as Said,
  schemas: {
    Organisation: {
      slug: 'Its part of addresses.',
      kind: 'What kind of organisation it is.',
      websiteUrl: 'Its own website.',
      countryCode: 'Where it is at home (ISO 3166-1 alpha-2).',
      url: 'Its page here.',
      createdAt: 'Since when it is here.',
    },
    Achievement: {
      kind: 'What kind of thing can be earned (Open Badges 3.0, achievementType).',
      status: 'State of its newest edition.',
      newestEdition: 'Number of its newest edition.',
      publishedEdition: 'Number of the edition that is offered; absent when none is.',
      url: 'Its public page; absent while nothing was published.',
    },
    Edition: {
      status:
        '`draft` can change; `published` is offered; `superseded` has a newer one; `retired` is offered no more.',
      purpose: 'For whom it is and what it shows.',
      notCovered: 'What it does not show.',
      criteria: 'What somebody has to do to earn it (Markdown).',
      outcomes: 'What somebody can do who earned it.',
      skills: 'Skills that it asserts, each at a level.',
      workloadHours: 'How long it takes, in hours; 0 while nobody said it.',
      ects: 'Credits of the European Credit Transfer System.',
      eqfLevel: 'Level of the European Qualifications Framework.',
      validityMonths: 'How long an award is valid; absent when it does not expire.',
      language: 'Language of the edition (BCP 47).',
      kind: 'What kind of thing can be earned (Open Badges 3.0, achievementType).',
      subject: 'Field of the catalogue.',
      assessmentType: 'How it is assessed (2022/C 243/02, Annex I).',
      participationType: 'How one takes part (2022/C 243/02, Annex I).',
      supervisionType: 'How it is supervised (2022/C 243/02, Annex I).',
      url: 'Its public page for ever; absent for a draft.',
      publishedAt: 'When it was published.',
    },
    Outcome: {
      outcomeId: 'Id of the outcome, `oc_…`; the same in every edition.',
      text: 'What somebody can do.',
      skillIds: 'Which of the asserted skills it shows.',
    },
    AssertedSkill: {
      level: 'The level that is asserted; 1 is the lowest.',
      levelName: 'How its framework calls the level.',
      highestLevel: 'The highest level of its framework.',
      framework: 'The framework that the skill is of.',
      code: 'Its code in the framework.',
      url: 'Its address in the framework.',
    },
    Problem: {
      type: 'Leads to the code in this reference.',
      title: 'What kind of problem it is.',
      status: 'The HTTP status.',
      detail: 'What happened, and what to do.',
      code: 'For programs: it never changes its meaning.',
      errors: 'What was wrong with the request, fault by fault.',
    },
    Fault: {
      place: 'A JSON Pointer into the body, or the name of a parameter.',
      code: 'For programs.',
      detail: 'What is wrong there.',
    },
  } as { [schema: string]: Said },
};
