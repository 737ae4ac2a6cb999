import { isAddress } from './address.ts';
import { DocumentItem } from './document-item.ts';
import type { RawItem } from './item.ts';
import { type Json, recordOf, recordsOf, textOf, typesOf, wordedOf } from './json-values.ts';
import type { Target } from './targets.ts';

/** Within credentials, lists and backpacks; deeper, nobody puts one. */
const deepest = 5;

/** Achievements (Open Badges 3.0), or BadgeClasses (2.0), of a document: one, a list, or what credentials carry. */
export function achievementsIn(document: unknown, depth = 0): Json[] {
  if (depth > deepest) return [];
  return recordsOf(document).flatMap((one) => {
    const types = typesOf(one);
    if (types.includes('Achievement') || types.includes('BadgeClass')) return [one];
    const inside =
      recordOf(one.credentialSubject)?.achievement ??
      one.badge ??
      one.achievements ??
      one.badgeClasses ??
      one['@graph'] ??
      one.result;
    return inside === undefined ? [] : achievementsIn(inside, depth + 1);
  });
}

/** What the alignments of the European elements say, as engine and others write them (docs/decisions/0011-european-elements.md). */
const byCode: { [type: string]: Target } = {
  'ext:ECTS': 'ects',
  'ext:Workload': 'workloadHours',
  'ext:EQF': 'eqfLevel',
  'ext:NQF': 'nationalLevel',
  'ext:AssessmentType': 'assessmentType',
  'ext:ParticipationType': 'participationType',
  'ext:SupervisionType': 'supervisionType',
  'ext:ISCED-F': 'fieldsOfStudy',
};
const byDescription: { [type: string]: Target } = {
  'ext:Prerequisites': 'entryRequirements',
  'ext:Stackability': 'stackabilityText',
};

export function readOpenBadge(badge: Json, place: Pick<RawItem, 'file' | 'line'>): RawItem {
  const item = new DocumentItem(textOf(badge.inLanguage ?? badge['@language']));
  item.say('sourceId', 'id', textOf(badge.id ?? badge['@id']));
  item.word('title', 'name', badge.name);
  item.word('description', 'description', badge.description);
  const criteria = recordOf(badge.criteria);
  if (criteria) item.word('criteria', 'criteria.narrative', criteria.narrative);
  const type = textOf(badge.achievementType);
  // What one earns here is a badge where its type is none that an edition can be.
  item.say('kind', 'achievementType', kindOf(type));
  const alignments = recordsOf(badge.alignment ?? badge.alignments);
  // What kind of credits these are, only an alignment says.
  const credits = textOf(badge.creditsAvailable);
  if (credits !== '' && !alignments.some(({ targetType }) => targetType === 'ext:ECTS'))
    item.say('otherCredits', 'creditsAvailable', `${credits} credits`);
  if (badge.fieldOfStudy !== undefined) readField(item, textOf(badge.fieldOfStudy));
  for (const alignment of alignments) readAlignment(item, alignment);
  if (!alignments.some(isSkill)) for (const tag of tagsOf(badge.tag ?? badge.tags)) item.skill({ name: tag });
  return item.end(place);
}

const kinds = [
  'MicroCredential',
  'Badge',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'Course',
  'Diploma',
  'Degree',
];

function kindOf(type: string): string {
  const name = type.replace(/^ext:/, '');
  const known = kinds.find((kind) => kind.toLowerCase() === name.toLowerCase());
  return known ?? (/(?:Degree|Doctorate)$/.test(name) ? 'Degree' : 'Badge');
}

/** One of ours is a subject; any other text is left to its author. */
function readField(item: DocumentItem, field: string): void {
  if (/^[a-z-]{3,30}$/.test(field)) item.say('subject', 'fieldOfStudy', field);
}

function readAlignment(item: DocumentItem, alignment: Json): void {
  const type = textOf(alignment.targetType);
  const code = textOf(alignment.targetCode);
  const [name = ''] = wordedOf(alignment.targetName).values();
  const address = textOf(alignment.targetUrl);
  if (type === 'ext:NQF') item.say('nationalFramework', type, textOf(alignment.targetFramework));
  if (type === 'ext:QualityAssurance') item.say('qualityAssurance', type, name);
  const [coded, described] = [byCode[type], byDescription[type]];
  if (coded) item.say(coded, type, code || (address.split('/').at(-1) ?? ''));
  else if (described) item.say(described, type, textOf(alignment.targetDescription));
  else if (isSkill(alignment))
    item.skill({ name, ...(isAddress(address) && { address }), ...(code !== '' && { code }) });
}

/** Of a competency, or of what nobody says. */
function isSkill(alignment: Json): boolean {
  const type = textOf(alignment.targetType);
  return type === '' || ['ceasn:Competency', 'CFItem', 'ext:ESCO', 'ext:Skill'].includes(type);
}

function tagsOf(tags: unknown): string[] {
  return [tags].flat().flatMap((tag) => (typeof tag === 'string' && tag.trim() !== '' ? [tag] : []));
}
