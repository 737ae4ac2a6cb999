import type { Database } from '../../database/open.ts';
import { foldText } from '../../platform/fold-text.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { ScaleWords, SkillWords } from './skill.ts';

/** By skill or scale, then by language. */
type ByLanguage<Words> = Map<string, { [language: string]: Words }>;

/**
 * What skills are called in other languages. Frameworks have thousands of skills in dozens of languages: whoever reads
 * names the languages that they read; alternatives, which no list shows, only whoever asks for all.
 */
export async function selectSkillWords(
  database: Database,
  skillIds: readonly string[],
  languages?: readonly string[],
): Promise<ByLanguage<SkillWords>> {
  const found: ByLanguage<SkillWords> = new Map();
  if (skillIds.length === 0 || languages?.length === 0) return found;
  const [labels, descriptions] = await Promise.all([
    database
      .selectFrom('skills.label')
      .select(['skill_id', 'language', 'kind', 'text'])
      .where('skill_id', 'in', [...skillIds])
      .$if(languages !== undefined, (query) =>
        query.where('language', 'in', [...(languages ?? [])]).where('kind', '=', 'preferred'),
      )
      .orderBy('language')
      .orderBy('place')
      .execute(),
    database
      .selectFrom('skills.description')
      .select(['skill_id', 'language', 'text'])
      .where('skill_id', 'in', [...skillIds])
      .$if(languages !== undefined, (query) => query.where('language', 'in', [...(languages ?? [])]))
      .execute(),
  ]);
  const at = (skillId: string, language: string) =>
    wordsAt(found, [skillId, language], (): SkillWords => ({}));
  for (const { skill_id, language, kind, text } of labels) {
    const words = at(skill_id, language);
    if (kind === 'preferred') words.name = text;
    else words.alternatives = [...(words.alternatives ?? []), text];
  }
  for (const { skill_id, language, text } of descriptions) at(skill_id, language).description = text;
  return found;
}

/** Puts what a skill is called in one language in place of what was there. */
export async function replaceSkillWords(
  database: Transaction,
  { skillId, language }: { skillId: string; language: string },
  { name, description, alternatives = [] }: SkillWords,
): Promise<void> {
  const labels = [
    ...(name === undefined ? [] : [{ kind: 'preferred', place: 0, text: name }]),
    ...alternatives.map((text, place) => ({ kind: 'alternative', place, text })),
  ].map((label) => ({ ...label, skill_id: skillId, language, search_text: foldText(label.text) }));
  await database
    .deleteFrom('skills.label')
    .where('skill_id', '=', skillId)
    .where('language', '=', language)
    .execute();
  if (labels.length > 0) await database.insertInto('skills.label').values(labels).execute();
  await database
    .deleteFrom('skills.description')
    .where('skill_id', '=', skillId)
    .where('language', '=', language)
    .execute();
  if (description !== undefined)
    await database
      .insertInto('skills.description')
      .values({ skill_id: skillId, language, text: description })
      .execute();
}

export async function selectScaleWords(
  database: Database,
  frameworkIds: readonly string[],
  languages?: readonly string[],
): Promise<ByLanguage<ScaleWords>> {
  const found: ByLanguage<ScaleWords> = new Map();
  if (frameworkIds.length === 0 || languages?.length === 0) return found;
  const rows = await database
    .selectFrom('skills.scale_text')
    .selectAll()
    .where('framework_id', 'in', [...frameworkIds])
    .$if(languages !== undefined, (query) => query.where('language', 'in', [...(languages ?? [])]))
    .orderBy('language')
    .orderBy('level')
    .execute();
  for (const { framework_id, language, level, name, description } of rows) {
    const words = wordsAt(found, [framework_id, language], (): ScaleWords => ({ levels: {} }));
    if (level === 0 && name !== null) words.name = name;
    else if (level > 0)
      words.levels[String(level)] = {
        ...(name !== null && { name }),
        ...(description !== null && { description }),
      };
  }
  return found;
}

/** Puts what a scale is called in one language in place of what was there. */
export async function replaceScaleWords(
  database: Transaction,
  { frameworkId, language }: { frameworkId: string; language: string },
  { name, levels }: ScaleWords,
): Promise<void> {
  const rows = [
    ...(name === undefined ? [] : [{ level: 0, name, description: null }]),
    ...Object.entries(levels).map(([level, words]) => ({
      ...{ level: Number(level), name: words.name ?? null, description: words.description ?? null },
    })),
  ].map((row) => ({ ...row, framework_id: frameworkId, language }));
  await database
    .deleteFrom('skills.scale_text')
    .where('framework_id', '=', frameworkId)
    .where('language', '=', language)
    .execute();
  if (rows.length > 0) await database.insertInto('skills.scale_text').values(rows).execute();
}

function wordsAt<Words>(
  found: ByLanguage<Words>,
  [id, language]: readonly [string, string],
  none: () => Words,
): Words {
  const all = found.get(id) ?? {};
  const words = all[language] ?? none();
  all[language] = words;
  found.set(id, all);
  return words;
}
