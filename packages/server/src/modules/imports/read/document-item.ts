import { cut, hasVisibleLetter, oneLine, withoutNull } from '../../../platform/plain-text.ts';
import { catalogueBounds as bounds, type RawItem, type RawSkill, type RawValue } from './item.ts';
import { wordedOf } from './json-values.ts';
import { isWorded, type Target } from './targets.ts';

/** Puts together what a document says of one thing that can be earned. */
export class DocumentItem {
  readonly #values: RawValue[] = [];
  readonly #skills: RawSkill[] = [];
  readonly #language: string;

  /** BCP 47: what bare texts are in; empty where the document does not say. */
  constructor(language: string) {
    this.#language = language.split('-')[0] ?? '';
    if (this.#language !== '') this.say('language', 'inLanguage', language);
  }

  say(target: Target, column: string, text: string): void {
    if (text.trim() !== '') this.#values.push({ target, column, text });
  }

  /** In the document's own language, and in others as translations. */
  word(target: Target, column: string, value: unknown): void {
    const said = wordedOf(value);
    const isOwn = (tag: string) => tag === '' || tag.split('-')[0] === this.#language;
    const own = [...said.keys()].find(isOwn) ?? [...said.keys()][0];
    if (own === undefined) return;
    this.say(target, column, said.get(own) ?? '');
    const translated = target === 'description' ? 'purpose' : target;
    if (!isWorded(translated)) return;
    for (const [language, text] of said)
      if (language !== own && !isOwn(language))
        this.#values.push({ target: translated, column, text, language });
  }

  skill(skill: RawSkill): void {
    const name = hasVisibleLetter(skill.name) ? cut(oneLine(skill.name), bounds.skillName) : '';
    const code = cut(oneLine(skill.code ?? ''), bounds.skillName);
    this.#skills.push({ ...skill, name, ...(skill.code !== undefined && { code }) });
  }

  end(place: Pick<RawItem, 'file' | 'line'>): RawItem {
    const cells: { [column: string]: string } = {};
    for (const { target, text, language } of this.#values) {
      const column = language === undefined ? target : `${target} ${cut(oneLine(language), 40)}`;
      cells[column] ??= cut(withoutNull(text), bounds.cell);
    }
    if (this.#skills.length > 0)
      cells.skills = cut(
        this.#skills.map(({ name, address = '' }) => name || address).join('; '),
        bounds.cell,
      );
    const skills = this.#skills.filter(({ name, address }) => name !== '' || address !== undefined);
    return { ...place, cells, values: this.#values, ...(skills.length > 0 && { skills }) };
  }
}
