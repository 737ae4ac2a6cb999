import { z } from 'zod';
import {
  type Framework,
  type FrameworkAbout,
  type FrameworkContent,
  type FrameworkItem,
  type ItemChange,
  type ItemWords,
  nameOf,
  ownBounds,
} from '../../modules/skills/index.ts';
import { foldText } from '../../platform/fold-text.ts';
import { oneLine } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { idField, lineField, nameField, textField } from '../forms/fields.ts';
import { type FormValues, one } from '../forms/form-state.ts';
import { say } from '../refusals.ts';
import { mostLevels } from './scale-levels.ts';
import { namesIn } from './worded.ts';

const badLanguage = 'ownFrameworks.about.badLanguage';
const long = 'ownFrameworks.about.long';
const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

const aboutLanguage = lineField(35, badLanguage).refine((text) => tag.test(text), badLanguage);
export const aboutSchema = z.object({
  name: nameField(ownBounds.name, { empty: 'ownFrameworks.about.noName', long }),
  language: aboutLanguage,
  languages: lineField(200, long)
    .refine((text) => tagsIn(text).every((one) => tag.test(one)), badLanguage)
    .default(''),
  licence: lineField(ownBounds.licence, long).default(''),
  description: textField(ownBounds.description, long).default(''),
  scaleId: idField('ownFrameworks.measure.unknown'),
});

function tagsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== '');
}

/** What the form says of the framework; what it does not ask for stays. */
export function toAbout(value: z.output<typeof aboutSchema>, stored?: FrameworkContent): FrameworkAbout {
  const { name, language, licence, description, scaleId } = value;
  const languages = tagsIn(value.languages);
  return {
    ...{ language, languages, licence, scaleId },
    words: { ...stored?.words, [language]: { ...stored?.words[language], name, description } },
  };
}

export function aboutValues(content: FrameworkContent): FormValues {
  const { language, languages, licence = '', scaleId, words } = content;
  const { description = '' } = words[language] ?? {};
  return {
    ...{ name: nameOf(content, content), language, languages: languages.join(' ') },
    ...{ licence, description, scaleId },
  };
}

/** Name of a field in a language: that of the framework itself has none behind it. */
export function fieldIn(
  content: Pick<FrameworkContent, 'language'>,
  field: string,
  language: string,
): string {
  return language === content.language ? field : `${field}-${language}`;
}

/** The levels of its scale are at most as many as `mostLevels`, whatever the scale is. */
export function itemSchema(content: FrameworkContent) {
  const texts = [content.language, ...content.languages].flatMap((language) => {
    const at = (field: string) => fieldIn(content, field, language);
    const name = lineField(ownBounds.name, long).default('');
    return [
      [at('name'), name],
      [at('description'), textField(ownBounds.description, long).default('')],
      [at('alternatives'), textField(ownBounds.alternatives * (ownBounds.name + 2), long).default('')],
      ...Array.from({ length: mostLevels }, (_, index) => [
        at(`level-${index + 1}`),
        textField(ownBounds.level, long).optional(),
      ]),
    ] as [string, z.ZodType][];
  });
  return z.looseObject({
    kind: z.enum(['group', 'skill'], 'ownFrameworks.item.badKind'),
    code: lineField(ownBounds.code, long).default(''),
    broader: lineField(100, long).default(''),
    isTransversal: z.string().max(10, long).optional(),
    related: textField(ownBounds.related * (ownBounds.name + 2), long).default(''),
    ...Object.fromEntries(texts),
  });
}

/** What the form says of a group or a skill. */
export function toItemChange(content: FrameworkContent, scale: Framework, posted: FormValues): ItemChange {
  const spoken = [content.language, ...content.languages];
  const text = (field: string) => one(posted, field);
  const words = spoken.map((language): [string, ItemWords] => {
    const at = (field: string) => text(fieldIn(content, field, language));
    return [
      language,
      {
        ...{ name: at('name'), description: at('description') },
        alternatives: namesIn(at('alternatives')),
      },
    ];
  });
  const levels = scale.levels.map(({ level }) => [
    String(level),
    Object.fromEntries(
      spoken.map((language) => [language, text(fieldIn(content, `level-${level}`, language))]),
    ),
  ]);
  return {
    kind: text('kind') === 'group' ? 'group' : 'skill',
    ...(text('broader') !== '' && { broader: text('broader') }),
    ...{ code: text('code'), isTransversal: text('isTransversal') !== '' },
    words: Object.fromEntries(words),
    related: relatedIn(content, text('related')),
    levels: Object.fromEntries(levels),
  };
}

export function itemValues(content: FrameworkContent, item: FrameworkItem): FormValues {
  const texts = [content.language, ...content.languages].flatMap((language) => {
    const at = (field: string) => fieldIn(content, field, language);
    const { name = '', description = '', alternatives = [] } = item.words[language] ?? {};
    return [
      [at('name'), name],
      [at('description'), description],
      [at('alternatives'), alternatives.join('\n')],
      ...Object.entries(item.levels).map(([level, said]) => [at(`level-${level}`), said[language] ?? '']),
    ];
  });
  return {
    ...{ kind: item.kind, code: item.code ?? '', broader: item.broader ?? '' },
    isTransversal: item.isTransversal ? 'on' : '',
    related: item.related.map((itemId) => lineOf(content, itemId)).join('\n'),
    ...Object.fromEntries(texts),
  };
}

/** A skill as a line of the form names it. */
function lineOf(content: FrameworkContent, itemId: string): string {
  const item = content.items.find((each) => each.itemId === itemId);
  if (!item) return '';
  const name = nameOf(content, item);
  const isAlone = content.items.filter((each) => nameOf(content, each) === name).length === 1;
  return item.code ?? (isAlone ? name : itemId);
}

function relatedIn(content: FrameworkContent, typed: string): string[] {
  const skills = content.items.filter(({ kind }) => kind === 'skill');
  return namesIn(typed).map((line) => {
    const found =
      skills.find(({ code, itemId }) => code === line || itemId === line) ??
      skills.find((item) => foldText(nameOf(content, item)) === foldText(oneLine(line)));
    if (found) return found.itemId;
    const said = say('web.related-unknown', { line: line.slice(0, 100) });
    throw new Refusal('invalid', said, { related: said });
  });
}
