import { assertedSkillIn } from './asserted-skills.ts';
import { type AchievementContent, contentBounds, type Translation } from './edition-content.ts';
import { type EditionText, printOfText, textsOf, tidyText, withTexts } from './edition-texts.ts';
import { catalogRefusal } from './refusals.ts';
import { languages } from './vocabulary.ts';

type Translations = AchievementContent['translations'];

/** Texts trimmed as originals are. What is empty, or of an original that is gone, is left out. */
export function tidyTranslations(content: AchievementContent): Translations {
  const originals = new Map(textsOf(content).map((original) => [original.place, original]));
  const tidied = Object.entries(content.translations).flatMap(([language, translation]) => {
    const texts = Object.entries(translation).flatMap(([place, { text, of }]) => {
      const original = originals.get(place);
      const said = original ? tidyText(original.kind, text) : '';
      return said !== '' ? [[place, { text: said, of }] as const] : [];
    });
    return texts.length > 0 ? [[language, Object.fromEntries(texts)] as const] : [];
  });
  return Object.fromEntries(tidied);
}

export function assertTranslations(content: AchievementContent): void {
  const known = new Set<string>(languages);
  const translated = Object.entries(content.translations);
  if (translated.length > contentBounds.translations.most)
    throw catalogRefusal('invalid', 'catalog.too-many-translations');
  if (translated.some(([language]) => !known.has(language)))
    throw catalogRefusal('invalid', 'catalog.language-unknown');
  if (Object.hasOwn(content.translations, content.language))
    throw catalogRefusal('invalid', 'catalog.translation-of-itself');
  const most = new Map(textsOf(content).map((original) => [original.place, original.most]));
  const texts = translated.flatMap(([, translation]) => Object.entries(translation));
  if (texts.some(([place, { text }]) => text.length > (most.get(place) ?? 0)))
    throw catalogRefusal('invalid', 'catalog.text-too-long');
  const letters = texts.reduce((sum, [, { text }]) => sum + text.length, 0);
  if (letters > contentBounds.translatedLetters.most)
    throw catalogRefusal('invalid', 'catalog.translations-too-long');
}

/** An original with what one language says in its place. */
export interface TranslatedText {
  original: EditionText;
  /** Empty while it is missing. */
  text: string;
  /** `older`: the original was changed after it had been translated. */
  state: 'missing' | 'older' | 'there';
}

/** Everything that can be said in a language, and how far it is. */
export function translationOf(content: AchievementContent, language: string): TranslatedText[] {
  const translation = translationTo(content, language);
  return textsOf(content).map((original) => {
    const translated = translation[original.place];
    if (!translated) return { original, text: '', state: 'missing' };
    const isOlder = translated.of !== printOfText(original.text);
    return { original, text: translated.text, state: isOlder ? 'older' : 'there' };
  });
}

/**
 * A translation by what each place is to say now. A text that says what it said stays made from the original that it was
 * made from; another one is made from the original of today. `unknown` are places where there is nothing to translate.
 */
export function translate(
  content: AchievementContent,
  language: string,
  texts: ReadonlyMap<string, string>,
): { translation: Translation; unknown: string[] } {
  const originals = new Map(textsOf(content).map((original) => [original.place, original]));
  const before = translationTo(content, language);
  const translation = [...texts].flatMap(([place, typed]) => {
    const original = originals.get(place);
    if (!original) return [];
    const text = tidyText(original.kind, typed);
    const present = before[place];
    return [[place, { text, of: present?.text === text ? present.of : printOfText(original.text) }] as const];
  });
  return {
    translation: Object.fromEntries(translation),
    unknown: [...texts.keys()].filter((place) => !originals.has(place)),
  };
}

/** The texts of an edition for a reader. The picture is not among them: it stays as it was signed. */
export type EditionTexts = Omit<AchievementContent, 'design' | 'translations'> & {
  /** The texts of `learningOutcomes`. */
  outcomes: string[];
  /** BCP 47: that of the translation that was found, else that of the edition. */
  shownIn: string;
  /** What the text at a place is in: where a translation says nothing, the original stands. */
  languageAt: (place: string) => string;
};

/** Which languages somebody reads is theirs to say, and an edition may be kept for long. */
const mostKept = 8;
/** A page asks for the same texts several times. */
const asked = new WeakMap<AchievementContent, Map<string, EditionTexts>>();

/** The edition in the first of the wanted languages that it has, else as its author wrote it. */
export function textsIn(content: AchievementContent, wanted: readonly string[]): EditionTexts {
  const byLanguages = asked.get(content) ?? new Map<string, EditionTexts>();
  asked.set(content, byLanguages);
  const key = wanted.join();
  const known = byLanguages.get(key);
  if (known) return known;
  const texts = readIn(content, wanted);
  if (byLanguages.size >= mostKept) byLanguages.clear();
  byLanguages.set(key, texts);
  return texts;
}

function readIn(content: AchievementContent, wanted: readonly string[]): EditionTexts {
  const { language: original } = content;
  const found = wanted.find((tag) => tag === baseOf(original) || Object.hasOwn(content.translations, tag));
  const shownIn = found === undefined || found === baseOf(original) ? original : found;
  const translation = translationTo(content, shownIn);
  const said = new Map(Object.entries(translation).map(([place, { text }]) => [place, text]));
  const places = new Set(said.keys());
  // What skills are called comes from elsewhere: they may speak what the edition does not.
  const named = content.skills.map((skill) => assertedSkillIn(skill, { edition: content, wanted }));
  const skills = named.map(({ skill }) => skill);
  const ofSkills = new Map<string, string>(
    named.flatMap(({ skill: { skillId }, languages }) =>
      Object.entries(languages).map(([member, tag]) => [`skills.${skillId}.${member}`, tag] as const),
    ),
  );
  const { design: _design, translations: _translations, ...shown } = withTexts({ ...content, skills }, said);
  return {
    ...shown,
    outcomes: shown.learningOutcomes.map((outcome) => outcome.text),
    shownIn,
    languageAt: (place) => ofSkills.get(place) ?? (places.has(place) ? shownIn : original),
  };
}

/** The languages in which an edition says anything, its own first. */
export function languagesOf({
  language,
  translations,
}: Pick<AchievementContent, 'language' | 'translations'>) {
  return [language, ...Object.keys(translations).sort()];
}

function translationTo({ translations }: AchievementContent, language: string): Translation {
  return Object.entries(translations).find(([tag]) => tag === language)?.[1] ?? {};
}

function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
