import { catalogueOperations, catalogueParameters, catalogueWords } from './api-catalogue.ts';
import { editionWords } from './api-editions.ts';
import { skillOperations, skillWords } from './api-skills.ts';
import { statementOperations, statementWords } from './api-statements.ts';

type Said = { [name: string]: string };

/** What is known of one message to one webhook. */
const delivery: Said = {
  eventId: 'Id of the message, `msg_…`, by which the receiver knows it; the same in every attempt.',
  type: 'What it tells of.',
  state: '`waiting` for its next attempt, `delivered`, or `failed` for good.',
  attempts: 'How often it was tried.',
  nextAt: 'When it is tried next.',
  createdAt: 'When it happened.',
};

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
  later: 'It goes on by itself.',
  location: 'Where to read how far it is.',
  problem: 'It was not done. `code` says why, `detail` says what to do (RFC 9457).',
  etag: 'Changes whenever the thing does. Send it as If-Match when you change it.',
  ifMatch: 'The ETag of what you saw. If somebody changed it meanwhile, nothing is done (412).',
  idempotencyKey:
    'Up to 200 letters of your own, new for each thing that you want done. Sent again within 24 hours with the same body, the request is not done twice: you get the first answer.',
  tags: {
    organisations: 'Who the token acts for.',
    skills: 'What achievements can say that somebody is able to do.',
    achievements: 'What can be earned, in numbered editions. A published edition never changes.',
    awards: 'Who earned what.',
    credentials: 'The signed files that prove an award.',
    statements: 'What organisations say of each other, signed.',
    webhooks: 'Programs of yours that are told what happens, signed by Standard Webhooks.',
    verification: 'Checks of badges, whoever issued them.',
  },
  operations: {
    listOrganisations: {
      title: 'List organisations',
      text: 'The organisations that the token acts for: one.',
    },
    getOrganisation: { title: 'Read an organisation', text: 'What the organisation says of itself.' },
    getIssuer: {
      title: 'Read how it signs',
      text: 'Under which identifier the organisation signs, and whether its new badges can be suspended.',
    },
    changeIssuer: {
      title: 'Change how it signs',
      text: 'Whether badges that are signed from now on can be suspended. They carry a second status entry then, which strict readers of Open Badges 3.0 that take one entry only refuse. What is signed already stays as it is. Needs the ETag of what you saw.',
    },
    ...catalogueOperations,
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
    ...skillOperations,
    createAchievement: {
      title: 'Create an achievement',
      text: 'Starts an achievement with the draft of its first edition. Its exam is written in the console.',
    },
    getDraft: {
      title: 'Read a draft',
      text: 'The draft of the next edition, and what it needs before it can be published.',
    },
    changeDraft: {
      title: 'Change a draft',
      text: 'Changes the members that are sent; all others stay. Lists are replaced as a whole. Needs the ETag of the draft that you saw.',
    },
    startDraft: {
      title: 'Start the next edition',
      text: 'Makes the draft of the next edition from the newest one, with its exam. If there is a draft already, it is the answer.',
    },
    publishDraft: {
      title: 'Publish a draft',
      text: 'Publishes the draft that you saw; the edition before is superseded. What somebody earned stays on its edition.',
    },
    createAward: {
      title: 'Award to a person',
      text: 'Awards an achievement to an address. Whoever has an account with it holds the award at once (`awarded`), and its badge is signed within seconds. Anybody else is written to and takes it by a link (`waiting`).',
    },
    createAwards: {
      title: 'Award to many people',
      text: 'Up to 10,000 awards, or 2 MB, in one request. A body in which a row does not have the form below is refused as a whole; of rows that have it, each is done or refused by itself. Up to 100 are answered at once, each in its place (200). More go on by themselves (202): the answer is a run, `Location` is its address; read there how far it is, and its rows. Send an Idempotency-Key: if the answer is lost on the way, the same request goes on where it was.',
    },
    getRun: {
      title: 'Read a run',
      text: 'How far the awarding of many rows is. `state` is `running` until it ends: `done`, or `cancelled` by somebody in the console, who can have it go on. It is kept for 90 days after its end.',
    },
    listRunRows: {
      title: 'List the rows of a run',
      text: 'What became of each row, in the order of the request.',
    },
    listAwards: {
      title: 'List awards',
      text: 'What was awarded in the name of the organisation, the latest first.',
    },
    getAward: { title: 'Read an award', text: 'The award with its newest credential, once it is signed.' },
    suspendAward: {
      title: 'Suspend an award',
      text: 'Puts an award on hold, and writes to its holder: whoever checks the badge reads that it is genuine, but suspended now. Possible for badges that were signed while the organisation let new badges be suspended; any other is refused (`issuing.not-suspendable`).',
    },
    reinstateAward: {
      title: 'Lift a suspension',
      text: 'The award counts again, and its holder is written to.',
    },
    revokeAward: {
      title: 'Revoke an award',
      text: 'Takes an award back for good, with every credential of it, and writes to its holder. Everyone who checks the badge reads the reason.',
    },
    getCredential: {
      title: 'Read a credential',
      text: 'What is known of one signed credential, and what its status lists say.',
    },
    getCredentialFile: {
      title: 'Read the signed file',
      text: 'The Open Badges 3.0 credential, byte for byte as it was signed.',
    },
    ...statementOperations,
    createWebhook: {
      title: 'Add a webhook',
      text: 'A program is told from now on. The secret that signs its messages stands in this answer and in no other.',
    },
    listWebhooks: { title: 'List webhooks', text: 'The webhooks of the organisation, the oldest first.' },
    getWebhook: {
      title: 'Read a webhook',
      text: 'Where it leads, of what it is told, and whether it works.',
    },
    changeWebhook: {
      title: 'Change a webhook',
      text: 'Changes the members that are sent; all others stay. Needs the ETag of the webhook that you saw.',
    },
    replaceWebhookSecret: {
      title: 'Replace the secret',
      text: 'Makes another secret, which stands in this answer and in no other. For 24 hours the one before signs too.',
    },
    pauseWebhook: {
      title: 'Pause a webhook',
      text: 'Nothing is told any more, and what waits is given up. Doing it again changes nothing.',
    },
    resumeWebhook: {
      title: 'Resume a webhook',
      text: 'What happens from now on is told again. Doing it again changes nothing.',
    },
    removeWebhook: {
      title: 'Remove a webhook',
      text: 'Removes it with its secret and the log of what was told it.',
    },
    sendWebhookTest: {
      title: 'Send a test',
      text: 'Sends a message that tells of nothing. Read the delivery to see what the program answered.',
    },
    listDeliveries: {
      title: 'List deliveries',
      text: 'What was told to a webhook, the newest first; it is kept for 90 days.',
    },
    getDelivery: {
      title: 'Read a delivery',
      text: 'What was sent, byte for byte, with every attempt, the newest first.',
    },
    replayDelivery: {
      title: 'Send it again',
      text: 'Sends the same message under the same id, with every attempt anew.',
    },
    verify: {
      title: 'Check a badge',
      text: 'Checks a badge of any issuer: its address, its JSON or token as text, or the file itself as the body (image/png, image/svg+xml, application/vc+ld+json). A badge that is not valid is no problem: the answer is 200, and `verdict` says it. Nothing is kept.',
    },
  } as { [operation: string]: { title: string; text: string } },
  parameters: {
    organisationId: 'Id of the organisation, `org_…`.',
    achievementId: 'Id of the achievement, `ach_…`.',
    skillId: 'Id of the skill, `skl_…`.',
    scaleId: 'Id of the scale, `frm_…`.',
    frameworkId: 'Id of the framework, `frw_…`.',
    importId: 'Id of the import, `run_…`.',
    mappingId: 'Id of the mapping, `map_…`.',
    below: 'Id of the skill below which they stand.',
    awardId: 'Id of the award, `awd_…`.',
    credentialId: 'Id of the credential, `crd_…`.',
    edition: 'Number of the edition: 1, 2, …',
    statementId: 'Id of the statement, `stm_…`.',
    side: 'What others said, or what the organisation said.',
    webhookId: 'Id of the webhook, `whk_…`.',
    deliveryId: 'Id of the delivery, `dlv_…`.',
    runId: 'Id of the run, `run_…`.',
    status: 'Only what is in this state.',
    state: 'Only what is in this state.',
    search:
      'Words or parts of words: each is in the name or the title, in any case, with or without accents.',
    languages:
      'Languages of which `labels` are wanted, by their BCP 47 tags with commas between; none when absent.',
    expectedRecipient: 'The address or name of whoever says that the badge is theirs.',
    limit: 'Most that one page holds.',
    cursor: '`next` of the page before.',
    ...catalogueParameters,
  } as Said,
  /** Of members that mean the same wherever they stand. */
  members: {
    organisationId: 'Id of the organisation, `org_…`.',
    achievementId: 'Id of the achievement, `ach_…`.',
    edition: 'Number of the edition: 1, 2, …',
    skillId: 'Id of the skill, `skl_…`.',
    scaleId: 'Id of the scale, `frm_…`.',
    awardId: 'Id of the award, `awd_…`.',
    credentialId: 'Id of the credential, `crd_…`.',
    personId: 'Id of the person, `per_…`.',
    claimId: 'Id of what waits, `clm_…`.',
    runId: 'Id of the run, `run_…`.',
    statementId: 'Id of the statement, `stm_…`.',
    webhookId: 'Id of the webhook, `whk_…`.',
    deliveryId: 'Id of the delivery, `dlv_…`.',
    eventTypes: 'Of what the program is told.',
    address: 'The address of the program, to which we post: https, on the public internet.',
    award: 'The award; its badge is signed within seconds.',
    waiting: 'What waits until the owner of the address takes it.',
    awardedAt: 'When it was earned.',
    expiresAt: 'Until when it is valid; absent when it does not expire.',
    email: 'The address of whoever earned it.',
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
    ...editionWords,
    ...catalogueWords,
    ...skillWords,
    Issuer: {
      did: 'The identifier under which it signs; absent before its first award.',
      offersSuspension: 'Whether badges that are signed from now on can be suspended.',
    },
    IssuerChange: { offersSuspension: 'Whether badges that are signed from now on can be suspended.' },
    Award: {
      holder: 'Who holds it.',
      status: 'Where it stands; `expired` is issued with its time over.',
      source: 'What it rests on: the rule of the edition that was met, or somebody’s word.',
      scorePercent: 'What it was passed with, where there is a score.',
      note: 'What was written about how it was earned; not part of the badge.',
      questionedAt:
        'Since when its rule is met no longer and somebody is to decide whether it stays; it counts meanwhile.',
      suspendedAt: 'Since when it is on hold; absent while it is not.',
      suspensionReason: 'Why it is on hold.',
      revokedAt: 'When it was taken back.',
      revocationReason: 'Why it was taken back.',
      credential: 'The newest credential; absent until it is signed.',
      url: 'Its public page.',
    },
    Holder: { name: 'As it was when it was awarded.' },
    CredentialLink: { url: 'Its public address for ever.' },
    Given: { outcome: '`awarded`, or `waiting` for the owner of the address.' },
    NewAward: {
      edition: 'Which edition; absent for the one that is offered.',
      awardedOn: 'The day on which it was earned; today when absent.',
      expiresOn: 'The day on which it ends; by the edition when absent.',
      note: 'How it was earned, for the audit trail; not part of the badge.',
    },
    NewBatch: { awards: 'One row for each award.' },
    BatchResult: {
      given: 'How many were awarded or wait.',
      refused: 'How many were refused.',
      rows: 'What became of each row, in the order of the request.',
    },
    BatchRow: {
      row: 'Place in the request, from 0.',
      outcome: '`awarded`, `waiting` for the owner of the address, or `refused`.',
      problem: 'Why it was refused.',
    },
    Run: {
      state: '`running`, `done`, or `cancelled`: ended early.',
      total: 'How many rows it has.',
      given: 'How many were awarded or wait for the owner of the address.',
      refused: 'How many were refused.',
      left: 'How many are still to be done.',
      createdAt: 'When it was asked for.',
      endedAt: 'When it ended; absent while it goes on.',
    },
    RunRow: {
      row: 'Place in the request, from 0.',
      outcome: '`left` to be done, `awarded`, `waiting` for the owner of the address, or `refused`.',
      reason: 'Why it was refused.',
    },
    RowReason: { code: 'Stays the same in every language.', detail: 'A sentence for people.' },
    Suspension: { reason: 'Why: the holder reads it, and everyone who checks a suspended badge.' },
    Revocation: { reason: 'Why: everyone who checks the badge reads it.' },
    Credential: {
      sequence: 'Its number among those of the award.',
      isNewest: 'Whether the award leads to it.',
      mediaType: 'In what format it is.',
      signedAt: 'When it was signed.',
      replaces: 'The credential that it corrects.',
      renews: 'The credential after which it goes on.',
      statuses: 'What its status lists say of it.',
      url: 'Its public address for ever.',
    },
    StatusEntry: {
      purpose: 'What the list is for (Bitstring Status List).',
      value: '0 while nothing is said against it.',
      url: 'The list.',
    },
    ...statementWords,
    Webhook: {
      description: 'Which program it is.',
      paused: 'Since when nothing is told, and why; absent while it works.',
      failingSince: 'Since when it does not answer as it should; absent while it does.',
      formerSecretUntil: 'Until then the secret before the present one signs too.',
      createdAt: 'Since when it is told.',
    },
    NewWebhook: { description: 'Which program it is.' },
    WebhookChange: { description: 'Which program it is.' },
    WebhookSecret: {
      webhook: 'The webhook.',
      secret: 'What signs its messages (`whsec_…`). Keep it like a password: it is shown this once.',
    },
    Paused: {
      at: 'Since when.',
      because: '`by-hand`; `failing`: it did not answer for five days; `gone`: it answered 410.',
    },
    Delivery: delivery,
    WholeDelivery: {
      ...delivery,
      body: 'What is sent, byte for byte.',
      log: 'Every attempt, the newest first.',
    },
    Attempt: {
      number: 'From 1.',
      at: 'When it was made.',
      milliseconds: 'How long the answer took.',
      status: 'The HTTP status that came back; absent when there was no answer.',
      fault: 'Why there was no answer.',
      answer: 'The first 2 kB of what was answered.',
    },
    Presented: {
      presented: 'The address or number of a badge, its JSON, or its token.',
      expectedRecipient: 'The address or name of whoever says that the badge is theirs.',
    },
    Report: {
      verdict: 'One word; only `valid` means that you may rely on it.',
      summary: 'The verdict as a sentence.',
      genuine: 'Whether it is what its issuer signed, whatever has lapsed since.',
      errors: 'Codes of the checks that speak against it.',
      warnings: 'Codes of all else that a reader should know.',
      checks: 'Every check.',
      input: 'In what the badge came.',
      credential: 'What the verified content says.',
      nested: 'Credentials inside, each checked by itself.',
      endorsements: 'Endorsements inside, each checked by itself.',
    },
    NestedReport: { verdict: 'One word.', summary: 'The verdict as a sentence.', checks: 'Every check.' },
    Check: {
      check: 'Which check.',
      outcome: '`unknown`: it could not be made.',
      code: 'For programs: it never changes its meaning.',
      message: 'What was found.',
      advice: 'What a reader can do.',
      detail: 'Facts behind the sentence.',
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
