import type { JSX } from 'preact';
import type { ContrastCheck } from '../../platform/badge-designer/index.ts';
import { usePage, useWords } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** Whether what is on a badge can be read, in words; the island writes them anew while one chooses. */
export function ContrastList({ checks }: { checks: readonly ContrastCheck[] }): JSX.Element {
  const words = useWords();
  const { locale } = usePage();
  return (
    <section aria-labelledby="contrast">
      <h3 id="contrast">{words.designer.contrast.title}</h3>
      <ul class="designer__contrast" aria-live="polite" data-contrast>
        {checks.map((check) => (
          <li key={check.of} data-verdict={check.verdict}>
            {contrastSentence(words, locale, check)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One verdict as a sentence, with the figure behind it. */
export function contrastSentence(
  { designer }: Pick<Words, 'designer'>,
  locale: string,
  { of, ratio, verdict }: ContrastCheck,
): string {
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(ratio);
  return `${designer.contrast[of][verdict]} ${designer.contrast.ratio(figure)}.`;
}
