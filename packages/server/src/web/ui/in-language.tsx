import type { ComponentChildren, JSX } from 'preact';
import { usePage } from '../page-context.tsx';

/** Attributes of an element whose words are in a language of their own. */
export interface LanguageAttributes {
  lang?: string;
  dir?: 'auto';
}

/**
 * For what people wrote: it stays in the language of its author on every page, and is read aloud in it. Nothing where
 * that is the page's own language, or is not known.
 */
export function useInLanguage(tag: string | undefined): LanguageAttributes {
  const { language } = usePage();
  if (tag === undefined || !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag)) return {};
  return tag.split('-')[0]?.toLowerCase() === language.code ? {} : { lang: tag, dir: 'auto' };
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** How a language runs: a box for it has to before the first letter is typed, from which `auto` would tell. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(tag).maximize();
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}

/** Words that people wrote, within other words. */
export function InLanguage(props: {
  language: string | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return <span {...useInLanguage(props.language)}>{props.children}</span>;
}
