import { cut, oneLine } from '../../../platform/plain-text.ts';
import { isAddress } from './address.ts';
import { DocumentItem } from './document-item.ts';
import { catalogueBounds, type RawItem } from './item.ts';
import { type Json, listOf, recordOf, recordsOf, textOf, typesOf, wordedOf } from './json-values.ts';
import { readList } from './read-lists.ts';
import type { Target } from './targets.ts';

/** What each class of CTDL is here; what an edition cannot be keeps its name, and is refused with what can. */
const kinds: { [name: string]: string } = {
  ...{ MicroCredential: 'MicroCredential', Badge: 'Badge', OpenBadge: 'Badge', DigitalBadge: 'Badge' },
  ...{ Certificate: 'Certificate', AcademicCertificate: 'Certificate', MasterCertificate: 'Certificate' },
  ...{ BasicTechnicalCertificate: 'Certificate', HigherEducationLevel1Certificate: 'Certificate' },
  ...{ TechnicalLevel1Certificate: 'Certificate', ProficiencyCertificate: 'Certificate' },
  ...{
    CertificateOfCompletion: 'CertificateOfCompletion',
    PreparationCertificate: 'CertificateOfCompletion',
  },
  ...{ Certification: 'Certification', License: 'Certification', Diploma: 'Diploma' },
  ...{ Course: 'Course', LearningOpportunityProfile: 'Course', LearningProgram: 'Course' },
};
const degrees = /^\w*(?:Degree|Doctorate)$/;
const others =
  /^(?:GeneralEducationDevelopment|SecondarySchoolDiploma|\w*ApprenticeshipCertificate|JourneymanCertificate|QualityAssuranceCredential|Credential)$/;

/** Many refer to one node: what is more or longer is refused by its row, however far beyond it is. */
const mostAlignments = 500;
const longestName = 2000;

/** A graph of CTDL: what can be earned in it, and what it refers to. */
export class CtdlGraph {
  readonly #nodes = new Map<string, Json>();
  readonly credentials: Json[];

  constructor(document: unknown) {
    const top = recordsOf(document).flatMap((one) =>
      one['@graph'] === undefined ? [one] : recordsOf(one['@graph']),
    );
    for (const node of top) {
      const id = textOf(node['@id']);
      if (id !== '') this.#nodes.set(id, node);
    }
    this.credentials = top.filter((node) => kindOf(node) !== undefined);
  }

  read(node: Json, place: Pick<RawItem, 'file' | 'line'>): RawItem {
    const at = (name: string) => valueAt(node, name);
    const item = new DocumentItem(textOf(at('inLanguage')) || (languageOf(at('name')) ?? ''));
    item.say('sourceId', 'ceterms:ctid', textOf(at('ctid')) || textOf(node['@id']));
    item.say('sourceAddress', 'ceterms:subjectWebpage', textOf(at('subjectWebpage')));
    item.word('title', 'ceterms:name', at('name'));
    item.word('description', 'ceterms:description', at('description'));
    item.say('kind', '@type', kindOf(node) ?? '');
    readDurations(item, at('estimatedDuration'));
    for (const credit of recordsOf(at('creditValue'))) readCredit(item, credit);
    for (const level of recordsOf(at('audienceLevelType'))) readLevel(item, level);
    this.#readRenewal(item, at('renewalFrequency'));
    item.say(
      'participationType',
      'ceterms:deliveryType',
      deliveryOf(at('deliveryType') ?? at('learningDeliveryType')),
    );
    const roles = recordsOf(at('occupationType')).map(nameOf).filter(Boolean);
    item.say('targetRoles', 'ceterms:occupationType', roles.join('\n'));
    item.say('industries', 'ceterms:industryType', codesOf(at('industryType'), /nace/i));
    item.say(
      'fieldsOfStudy',
      'ceterms:instructionalProgramType',
      codesOf(at('instructionalProgramType'), /isced/i),
    );
    item.say(
      'classifications',
      'ceterms:subject',
      [
        ...placesIn(at('instructionalProgramType'), /isced/i),
        ...placesIn(at('industryType'), /nace/i).filter((place) =>
          /^(?:naics|isic|north am|internat)/i.test(place),
        ),
        ...placesIn(at('subject'), /^$/),
      ].join('\n'),
    );
    const accredited = listOf(at('accreditedBy'))
      .slice(0, mostAlignments)
      .map((one) => nameOf(this.#nodeOf(one) ?? {}))
      .filter(Boolean);
    const assurances = accredited.map((name) => `${name} (accreditation-of-programme)`);
    item.say('qualityAssurance', 'ceterms:accreditedBy', assurances.join('\n'));
    this.#readConditions(item, node);
    this.#readSkills(item, [...listOf(at('assesses')), ...listOf(at('teaches'))]);
    return item.end(place);
  }

  #readConditions(item: DocumentItem, node: Json): void {
    const entry = recordsOf(valueAt(node, 'entryCondition'));
    const criteria: string[] = [];
    for (const condition of recordsOf(valueAt(node, 'requires'))) {
      this.#readSkills(item, listOf(valueAt(condition, 'targetCompetency')));
      const isEntry = /prerequisite|entry|admission/i.test(nameOf(condition));
      const [text = ''] = wordedOf(valueAt(condition, 'description')).values();
      if (isEntry) entry.push(condition);
      else
        criteria.push(
          text,
          ...listOf(valueAt(condition, 'condition')).flatMap((one) => [...wordedOf(one).values()]),
        );
    }
    item.say('criteria', 'ceterms:requires', criteria.filter(Boolean).join('\n\n'));
    const needs = entry.flatMap((one) => [...wordedOf(valueAt(one, 'description')).values()].slice(0, 1));
    item.say(
      'entryRequirements',
      'ceterms:entryCondition',
      needs.map((one) => cut(one, longestName).replace(/\s*\n\s*/g, ' ')).join('\n'),
    );
  }

  /** A competency with a short text is a skill, one with a long text an outcome. */
  #readSkills(item: DocumentItem, alignments: readonly unknown[]): void {
    const outcomes: string[] = [];
    for (const one of alignments.slice(0, mostAlignments)) {
      const alignment = this.#nodeOf(one);
      if (!alignment) continue;
      const target = this.#nodeOf(valueAt(alignment, 'targetNode')) ?? alignment;
      const [said = nameOf(alignment)] = [
        ...wordedOf(valueAt(target, 'competencyLabel')).values(),
        ...wordedOf(valueAt(target, 'competencyText')).values(),
      ];
      const name = cut(said, longestName);
      const address = textOf(valueAt(alignment, 'targetNode')) || textOf(target['@id']);
      const code = textOf(valueAt(alignment, 'codedNotation'));
      if (name.length > catalogueBounds.skillName) outcomes.push(name.replace(/\s*\n\s*/g, ' '));
      else item.skill({ name, ...(isAddress(address) && { address }), ...(code !== '' && { code }) });
    }
    item.say('outcomes', 'ceterms:assesses', outcomes.join('\n'));
  }

  #readRenewal(item: DocumentItem, value: unknown): void {
    item.say('validityMonths', 'ceterms:renewalFrequency', textOf(value));
  }

  /** The node itself, or the one that an address names; with the address where the graph has none. */
  #nodeOf(value: unknown): Json | undefined {
    const [first] = listOf(value);
    if (typeof first === 'string') return this.#nodes.get(first) ?? undefined;
    const node = recordOf(first);
    const id = node ? textOf(node['@id']) : '';
    return node && Object.keys(node).length === 1 && id !== '' ? (this.#nodes.get(id) ?? node) : node;
  }
}

function kindOf(node: Json): string | undefined {
  for (const type of typesOf(node)) {
    const [, name = ''] = /^(?:ceterms:|https?:\/\/purl\.org\/ctdl\/terms\/)(\w+)$/.exec(type) ?? [];
    if (kinds[name] !== undefined) return kinds[name];
    if (degrees.test(name)) return 'Degree';
    if (others.test(name)) return name;
  }
  return undefined;
}

function valueAt(node: Json, name: string): unknown {
  return node[`ceterms:${name}`] ?? node[`ceasn:${name}`] ?? node[`schema:${name}`] ?? node[name];
}

function nameOf(node: Json): string {
  const [name = ''] = [
    ...wordedOf(valueAt(node, 'targetNodeName')).values(),
    ...wordedOf(valueAt(node, 'name')).values(),
  ];
  return cut(name, longestName);
}

function languageOf(value: unknown): string | undefined {
  return [...wordedOf(value).keys()].find((tag) => tag !== '');
}

const durations: { [member: string]: Target } = {
  minimumDuration: 'leastWeeks',
  exactDuration: 'typicalWeeks',
  maximumDuration: 'mostWeeks',
};

/** Hours are work; days and more are the time from beginning to end. */
function readDurations(item: DocumentItem, value: unknown): void {
  for (const profile of recordsOf(value))
    for (const [member, target] of Object.entries(durations)) {
      const text = textOf(valueAt(profile, member));
      item.say(/^PT/i.test(text) ? 'workloadHours' : target, `ceterms:${member}`, text);
    }
}

function readCredit(item: DocumentItem, credit: Json): void {
  const amount = textOf(valueAt(credit, 'value')) || textOf(valueAt(credit, 'maxValue'));
  const units = recordsOf(valueAt(credit, 'creditUnitType')).map(nameOf);
  const described = [...wordedOf(valueAt(credit, 'description')).values()];
  const [unit = 'credits'] = [...units, ...described].filter(Boolean);
  if (amount === '') return;
  if (/ects|european credit/i.test(unit)) item.say('ects', 'ceterms:creditValue', amount);
  else item.say('otherCredits', 'ceterms:creditValue', `${amount} ${unit.slice(0, 60)}`);
}

function readLevel(item: DocumentItem, level: Json): void {
  const node = textOf(valueAt(level, 'targetNode'));
  const framework = `${textOf(valueAt(level, 'framework'))} ${nameOf(level)}`;
  const number = /(\d)\D*$/.exec(node)?.[1] ?? '';
  if (/eqf/i.test(framework) || /\/eqf\//i.test(node))
    item.say('eqfLevel', 'ceterms:audienceLevelType', number);
}

function deliveryOf(value: unknown): string {
  const delivery = recordsOf(value)
    .map((one) => `${textOf(valueAt(one, 'targetNode'))} ${nameOf(one)}`)
    .join(' ');
  if (/blended|inperson|in-person|in person|hybrid/i.test(delivery)) return 'onsite or blended';
  return /online/i.test(delivery) ? 'online' : '';
}

function codesOf(value: unknown, framework: RegExp): string {
  return recordsOf(value)
    .filter((one) => framework.test(`${nameIn(one, 'frameworkName')} ${textOf(valueAt(one, 'framework'))}`))
    .map((one) => textOf(valueAt(one, 'codedNotation')))
    .filter(Boolean)
    .join(';');
}

/** Those with a classification and a code, but for the classifications that have members of their own. */
function placesIn(value: unknown, but: RegExp): string[] {
  return recordsOf(value)
    .slice(0, mostAlignments)
    .flatMap((one) => {
      const [scheme, code, name] = [
        nameIn(one, 'frameworkName'),
        textOf(valueAt(one, 'codedNotation')),
        nameIn(one, 'targetNodeName'),
      ];
      if (but.test(scheme)) return [];
      const place = oneLine(`${scheme.replace(/[:=]/g, ' ')}: ${code} = ${name}`).replaceAll('|', '/');
      // What a registry has of another edition of a classification refuses no offer.
      const isRead = readList('classifications', `${place}\n`).every((read) => 'value' in read);
      return isRead && name !== '' ? [place] : [];
    });
}

function nameIn(node: Json, member: string): string {
  const [name = ''] = wordedOf(valueAt(node, member)).values();
  return name;
}
