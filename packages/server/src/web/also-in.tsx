import type { JSX } from 'preact';
import { directionOf, useInLanguage, usePage, useWords } from './ui/index.ts';

export interface AlsoInProps {
  /** BCP 47, the original's first. */
  languages: readonly string[];
  /** What the reader sees. */
  shownIn: string;
}

/** That what stands here is a translation, and in which other languages it can be read, each called as it calls itself. */
export function AlsoIn({ languages, shownIn }: AlsoInProps): JSX.Element | null {
  const words = useWords().catalog.translated;
  const { locale } = usePage();
  const [original] = languages;
  const others = languages.filter((language) => language !== shownIn);
  if (original === undefined || others.length === 0) return null;
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(original) ?? original;
  return (
    <p class="also-in">
      {shownIn === original ? null : <>{words.from(name)} </>}
      {words.alsoIn}{' '}
      {others.map((language, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`?lang=${language}`} hreflang={language} rel="nofollow">
            <OwnName language={language} />
          </a>
        </>
      ))}
    </p>
  );
}

function OwnName({ language }: { language: string }): JSX.Element {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return (
    <bdi {...useInLanguage(language)} dir={directionOf(language)}>
      {name}
    </bdi>
  );
}
