import type { JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { languages } from '../words/index.ts';

/** Each language by its own name: a form, so that it works without script. The answer is a cookie. */
export function LanguageChoice(): JSX.Element | null {
  const { language, path, csrfToken } = usePage();
  const words = useWords().ui.language;
  if (languages.length < 2) return null;
  return (
    <form class="footer-choice" method="post" action="/language">
      <input type="hidden" name="csrf" value={csrfToken} />
      <input type="hidden" name="back" value={path} />
      <fieldset>
        <legend>{words.legend}</legend>
        {languages.map(({ code, name, direction }) => (
          <button
            key={code}
            type="submit"
            name="language"
            value={code}
            lang={code}
            dir={direction}
            aria-pressed={code === language.code}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
