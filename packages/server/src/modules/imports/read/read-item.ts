import { foldText } from '../../../platform/fold-text.ts';
import { cut, hasVisibleLetter, oneLine, plainText } from '../../../platform/plain-text.ts';
import { contentFields, contentLists, type ListField } from '../../catalog/index.ts';
import { say } from '../refusals.ts';
import {
  catalogueBounds as bounds,
  type RawItem,
  type RawSkill,
  type RawValue,
  type ReadItem,
  type ValueFault,
} from './item.ts';
import { partsOf, readList } from './read-lists.ts';
import { readNumber } from './read-number.ts';
import { readLanguage, readPlain, readText, short } from './read-plain.ts';
import { isList, isPlain, isText, type Target } from './targets.ts';
import { withoutMarkup } from './without-markup.ts';

/** Reads what a row or a document says; every value that cannot be read is named, and none is guessed. */
export function readItem(raw: RawItem): { item: ReadItem; faults: ValueFault[] } {
  const reader = new ItemReader();
  for (const value of raw.values) reader.take({ ...value, text: cut(value.text, bounds.value) });
  return reader.end(raw);
}

class ItemReader {
  readonly #item: Omit<ReadItem, 'key' | 'title'> = { plain: {}, lists: {}, translations: {} };
  readonly #faults: ValueFault[] = [];
  readonly #own = new Map<Target, string>();
  readonly #skills: RawSkill[] = [];
  #level: number | undefined;

  take(value: RawValue): void {
    const { target, text } = value;
    if (text.trim() === '') return;
    if (isList(target)) this.#takeList(target, value);
    else if (isPlain(target) && value.language !== undefined) this.#takeTranslation(value);
    else if (isPlain(target)) {
      const read = readPlain(target, text);
      if ('said' in read) this.#fault(value, read.said);
      else if (read.value !== undefined) this.#item.plain[target] = read.value;
    } else if (target === 'outcomes') this.#takeOutcomes(value);
    else if (target === 'skills') this.#takeSkills(value);
    else if (target === 'skillLevel') this.#takeLevel(value);
    else if (target === 'assessment') {
      const read = readText({ kind: 'line', most: bounds.assessment }, text);
      if ('said' in read) this.#fault(value, read.said);
      else this.#item.assessment = read.value;
    } else this.#own.set(target, text);
  }

  end(raw: RawItem): { item: ReadItem; faults: ValueFault[] } {
    this.#describe();
    const { plain } = this.#item;
    const title = String(plain.title ?? '');
    if (title === '' && !this.#faults.some(({ column }) => column === columnOf(raw, 'title')))
      this.#faults.push({ column: columnOf(raw, 'title'), value: '', said: say('imports.no-title') });
    const weeks = [plain.leastWeeks, plain.typicalWeeks, plain.mostWeeks].filter((one) => one !== undefined);
    if (weeks.some((one, place) => Number(one) < Number(weeks[place - 1] ?? one)))
      this.#faults.push({
        column: columnOf(raw, 'typicalWeeks'),
        value: weeks.join(', '),
        said: say('imports.value-order'),
      });
    const skills = this.#levelled(raw.skills ?? this.#skills);
    if (skills.length > bounds.skills)
      this.#faults.push({
        column: columnOf(raw, 'skills'),
        value: '',
        said: say('imports.value-many', { count: skills.length, most: bounds.skills }),
      });
    const item = { ...this.#item, ...(skills.length > 0 && { skills }), key: this.#key(title), title };
    return { item, faults: this.#faults };
  }

  #key(title: string): string {
    const id = oneLine(this.#own.get('sourceId') ?? '') || oneLine(this.#own.get('sourceAddress') ?? '');
    return cut(id !== '' ? id : `title:${foldText(title)}`, bounds.key);
  }

  /** What is longer than a purpose is kept whole as what it covers; its first sentences are the purpose. */
  #describe(): void {
    const { plain } = this.#item;
    const text = plainText(withoutMarkup(this.#own.get('description') ?? ''));
    if (!hasVisibleLetter(text)) return;
    const [purpose, scope] = [contentFields.purpose, contentFields.scope].map((field) =>
      isText(field) ? field.most : 0,
    );
    if (plain.purpose === undefined) plain.purpose = firstSentences(text, purpose ?? 0);
    if (text === plain.purpose || plain.scope !== undefined) return;
    plain.scope = text.length <= (scope ?? 0) ? text : `${cut(text, (scope ?? 1) - 1)}…`;
  }

  #takeTranslation(value: RawValue): void {
    const { target, text, language = '' } = value;
    const field = isPlain(target) ? contentFields[target] : undefined;
    const tag = readLanguage(language);
    if (!field || !isText(field)) return;
    const read = 'said' in tag ? tag : readText(field, text);
    if ('said' in read) this.#fault(value, read.said);
    else if ('value' in tag)
      this.#item.translations[tag.value] = { ...this.#item.translations[tag.value], [target]: read.value };
  }

  #takeList(list: ListField, value: RawValue): void {
    const rows = [...(this.#item.lists[list] ?? [])];
    for (const read of readList(list, value.text))
      if ('said' in read) this.#fault(value, read.said);
      else rows.push(read.value);
    const { most } = contentLists[list];
    if (rows.length > most) this.#fault(value, say('imports.value-many', { count: rows.length, most }));
    else if (rows.length > 0) this.#item.lists[list] = rows;
  }

  #takeOutcomes(value: RawValue): void {
    const said = partsOf(withoutMarkup(value.text)).map(oneLine).filter(hasVisibleLetter);
    const parts = [...new Set([...(this.#item.outcomes ?? []), ...said])];
    const long = parts.find((part) => part.length > bounds.outcome);
    if (parts.length > bounds.outcomes)
      this.#fault(value, say('imports.value-many', { count: parts.length, most: bounds.outcomes }));
    else if (long)
      this.#fault(value, say('imports.value-long', { length: long.length, most: bounds.outcome }));
    else if (parts.length > 0) this.#item.outcomes = parts;
  }

  /** “Python (3); Git”: a name, or an address, with its level in brackets. */
  #takeSkills(value: RawValue): void {
    const text = /[\n|;]/.test(value.text) ? value.text : value.text.replaceAll(',', ';');
    for (const part of partsOf(text)) {
      const [, bare = part, said] = /^(.*\S)\s*\((?:level |niveau |stufe )?(\d{1,2})\)$/is.exec(part) ?? [];
      const name = oneLine(bare);
      const level = said === undefined ? {} : { level: Number(said) };
      if (/^(https?:\/\/|urn:)\S+$/i.test(name)) this.#skills.push({ name: '', address: name, ...level });
      else if (!hasVisibleLetter(name)) this.#fault(value, say('imports.value-empty'));
      else if (name.length > bounds.skillName)
        this.#fault(value, say('imports.value-long', { length: name.length, most: bounds.skillName }));
      else this.#skills.push({ name, ...level });
    }
  }

  #takeLevel(value: RawValue): void {
    const level = readNumber(value.text);
    if (level === undefined || !Number.isInteger(level) || level < 1 || level > 100)
      this.#fault(value, say('imports.value-level', { value: short(value.text) }));
    else this.#level = level;
  }

  /** Once each; the first says its level. */
  #levelled(skills: readonly RawSkill[]): RawSkill[] {
    const seen = new Map<string, RawSkill>();
    for (const skill of skills) {
      const key = skill.address ?? foldText(skill.name);
      const level = skill.level ?? this.#level;
      if (!seen.has(key)) seen.set(key, { ...skill, ...(level !== undefined && { level }) });
    }
    return [...seen.values()];
  }

  #fault({ column, text }: RawValue, said: ValueFault['said']): void {
    this.#faults.push({ column, value: short(text), said });
  }
}

function columnOf({ values }: RawItem, target: Target): string {
  return values.find((value) => value.target === target)?.column ?? target;
}

function firstSentences(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('.\n'), head.lastIndexOf('\n'));
  return end > most / 4 ? head.slice(0, end + 1).trim() : `${cut(text, most - 1).trim()}…`;
}
