import type { CtdlCode, CtdlSeverity } from '@cairn/engine';
import type { AgentSector, EditionFormat, EditionStatus, Licence } from '../../../modules/catalog/index.ts';
import { counted } from './count.ts';

const licences: { [licence in Licence]: string } = {
  'CC0-1.0': 'CC0: no rights reserved',
  'CC-BY-4.0': 'CC BY 4.0: whoever uses it names you',
  'CC-BY-SA-4.0': 'CC BY-SA 4.0: names you, and passes it on under the same licence',
  'CC-BY-NC-4.0': 'CC BY-NC 4.0: names you, and earns no money with it',
};

const sectors: { [sector in AgentSector]: string } = {
  PrivateForProfit: 'Private, for profit',
  PrivateNonProfit: 'Private, not for profit',
  Public: 'Public',
};

const states: { [state in EditionStatus]: string } = {
  draft: 'draft',
  published: 'offered',
  superseded: 'replaced by a newer edition',
  retired: 'no longer offered',
};

const formats: { [format in EditionFormat]: string } = {
  'open-badges': 'as badges carry it',
  elm: 'for Europass',
  ctdl: 'for the Credential Registry',
  'schema-org': 'for search engines',
};

const severities: { [severity in CtdlSeverity]: string } = {
  error: 'Would be refused',
  warning: 'Says less than it should',
  note: 'Good to know',
};

/** What the check of CTDL finds, and what to do. */
const findings: { [code in CtdlCode]: { found: string; fix: string } } = {
  'ctdl.not-a-document': { found: 'This is no document of CTDL.', fix: 'Give JSON with an @context.' },
  'ctdl.too-large': { found: 'The document is too large to be checked.', fix: 'Split it.' },
  'ctdl.wrong-context': { found: 'The context is not that of CTDL.', fix: 'Use the context of credreg.net.' },
  'ctdl.missing-type': { found: 'It does not say what it is.', fix: 'Give it a class of CTDL.' },
  'ctdl.class-not-known': {
    found: 'We do not check this class closely.',
    fix: 'Compare it with credreg.net.',
  },
  'ctdl.wrong-class': { found: 'Something of this kind may not stand here.', fix: 'Use a class that fits.' },
  'ctdl.missing': { found: 'The registry needs this.', fix: 'Say it.' },
  'ctdl.recommended': { found: 'People look for this.', fix: 'Say it where you know it.' },
  'ctdl.not-of-class': { found: 'The registry has no place for it here.', fix: 'Leave it out.' },
  'ctdl.not-a-list': { found: 'A list is needed.', fix: 'Write it as a list.' },
  'ctdl.is-a-list': { found: 'One value is needed.', fix: 'Give one value.' },
  'ctdl.empty': { found: 'It is empty.', fix: 'Say something, or leave it out.' },
  'ctdl.not-a-language-map': {
    found: 'The language of the text is missing.',
    fix: 'Give a text for each language.',
  },
  'ctdl.wrong-language': { found: 'There is no such language code.', fix: 'Write it like “en” or “pt-BR”.' },
  'ctdl.wrong-string': { found: 'A text is needed.', fix: 'Write a text.' },
  'ctdl.wrong-address': { found: 'This is no whole address.', fix: 'Write it with https:// in front.' },
  'ctdl.wrong-date': { found: 'There is no such day.', fix: 'Write it as year-month-day.' },
  'ctdl.wrong-currency': { found: 'This is no currency.', fix: 'Write its three letters, like EUR.' },
  'ctdl.wrong-duration': { found: 'This is no duration.', fix: 'Write it like P6M.' },
  'ctdl.wrong-number': { found: 'A number is needed.', fix: 'Write a number.' },
  'ctdl.wrong-boolean': { found: 'Yes or no is needed.', fix: 'Write true or false.' },
  'ctdl.wrong-ctid': { found: 'This is no identifier of the registry.', fix: 'Write “ce-” and a UUID.' },
  'ctdl.concept-not-known': { found: 'The list of values has no such entry.', fix: 'Take one of the list.' },
  'ctdl.concept-of-others': {
    found: 'The value is of another list. The registry shows it, and does not search by it.',
    fix: 'Nothing needs to be done.',
  },
  'ctdl.not-found': {
    found: 'It refers to something that is not there.',
    fix: 'Add it, or name its address.',
  },
  'ctdl.said-twice': { found: 'Two things have this name.', fix: 'Give each its own.' },
};

/** What programs, search engines and other sites get of the catalogue. */
export const openData = {
  licences,
  sectors,
  formats,
  reserved: 'All rights reserved',
  feed: {
    states,
    ofSite: (name: string) => `New and changed at ${name}`,
    ofOrganisation: (name: string) => `New and changed: ${name}`,
    reserved: (name: string) => `All rights reserved by ${name}`,
  },
  page: {
    title: 'Open data',
    description: 'The catalogue for programs: downloads, feeds, formats and a finder for other sites.',
    lead: 'Programs and other sites may read what stands in the catalogue. You need no account.',
    downloads: 'Take the whole catalogue',
    downloadsLead: (offers: number) =>
      `${counted(offers, 'offer is', 'offers are')} given away by who offers them. Each line of a file is one offer, with its licence.`,
    perHour: (count: number) => `You can begin ${count} downloads an hour.`,
    none: 'Nobody has given their descriptions away yet. You can still read each offer by itself.',
    format: 'Format',
    plain: 'Plain',
    packed: 'Packed',
    manifest: 'What is in it, as JSON',
    givers: 'Who gives what away',
    provider: 'Provider',
    licence: 'Licence',
    offers: 'Offers',
    moreGivers: (count: number) => `And ${count} more: see the list as JSON.`,
    kept: ({ organisations, offers }: { organisations: number; offers: number }) =>
      `${counted(organisations, 'provider reserves', 'providers reserve')} all rights: ${counted(offers, 'offer is', 'offers are')} not in the files. You can read them one by one, and not pass them on.`,
    feeds: 'Hear what is new',
    feedsLead: 'A feed names what was published, replaced or withdrawn, the latest first.',
    atom: 'Feed (Atom)',
    jsonFeed: 'Feed (JSON)',
    feedsOfProviders: 'Each provider has a feed of its own; its page leads to it.',
    single: 'Read one offer',
    singleLead:
      'Each edition has an address that stays. A program that asks it for one of these formats gets it.',
    more: 'How programs ask, and what each format cannot say',
    search: 'Search by program',
    searchLead: 'With a token, programs search as people do.',
    api: 'The API',
    finder: 'Show the catalogue on your site',
    finderLead: 'Copy this into a page of yours. It needs no script and sets no cookie.',
    snippet: 'For your page',
  },
  settings: {
    title: 'Open data',
    lead: 'Say what others may do with your descriptions, and how registries and other sites find you.',
    licence: 'Licence of your descriptions',
    licenceHint:
      'It covers titles, outcomes and all else that describes what you offer; exams and badges are not part of it. What somebody took under a licence stays theirs to use.',
    noLicence: 'All rights reserved: not in the downloads',
    sector: 'Who owns the organisation',
    sectorHint: 'The Credential Registry asks for it.',
    noSector: 'Not said',
    contactEmail: 'Public e-mail address',
    contactEmailHint: 'Programs and registries read it. Use one that everybody may know.',
    finderHosts: 'Sites that may show your finder',
    finderHostsHint: 'One a line, such as www.example.org. Empty: every site.',
    isRecognizing: 'Sign accreditations and approvals also as W3C Recognized Entities',
    isRecognizingHint:
      'A draft of the W3C, not finished yet. Beside each such statement stands a second signed document.',
    save: 'Save',
    errors: {
      licence: 'Choose one of the licences.',
      sector: 'Choose one of the list.',
      long: 'Shorten this.',
    },
    others: 'What others see',
    publicPage: 'Open data of this site',
    ownData: 'Your offers as a file',
    ownFeed: 'Your feed',
    rehearsal: 'Rehearse publishing to the Credential Registry',
    finder: 'Your finder',
    finderLead: 'Copy this into a page of yours. Visitors search what you offer; a result opens here.',
    theme: 'Colours',
    themes: { auto: 'As the visitor’s device', light: 'Light', dark: 'Dark' },
    language: 'Language',
    everyLanguage: 'As the visitor reads',
    show: 'Show',
    preview: 'How it looks',
    previewTitle: 'Preview of your finder',
  },
  registry: {
    title: 'Rehearsal for the Credential Registry',
    lead: 'This is what would be sent to Credential Engine’s registry, and what it would say. Nothing is sent.',
    none: { title: 'Nothing is offered yet', text: 'Publish something first.', action: 'Achievements' },
    offer: 'Offer',
    ctid: 'Identifier (CTID)',
    outcome: 'Outcome',
    accepted: 'Would be taken',
    refused: (count: number) => `${counted(count, 'point', 'points')} would be refused`,
    warnings: (count: number) => `${counted(count, 'point', 'points')} could say more`,
    next: 'Next page',
    first: 'First page',
    back: 'Rehearsal',
    findings: 'What it would say',
    noFindings: 'There is nothing to say against it.',
    severities,
    codes: findings,
    place: 'Where',
    found: 'What',
    graphs: 'What would be sent',
    graphsLead: 'In this order: who offers first, then the offer.',
    graph: (number: number) => `Graph ${number}`,
    check: 'Check a file of your own on the command line: cairn check-ctdl file.jsonld',
    seeTo: 'See to it',
  },
  finder: {
    title: (name: string) => `Find at ${name}`,
    titleOfSite: 'Find microcredentials',
    any: 'Any',
    level: 'Level',
    show: 'Search',
    all: 'Open the whole catalogue',
    opens: 'Results open on a page of their own.',
    unknown: 'There is no such provider.',
  },
};
