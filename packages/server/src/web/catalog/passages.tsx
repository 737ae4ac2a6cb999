import type { JSX } from 'preact';
import type { EditionTexts } from '../../modules/catalog/index.ts';
import { InLanguage, useWords } from '../ui/index.ts';

/** What an edition may say of itself in whole sentences, in the order in which a page shows it. */
export const passages = ['scope', 'notCovered'] as const;

export type PassageName = (typeof passages)[number];

export function Passages({ texts }: { texts: EditionTexts }): JSX.Element {
  const { fields } = useWords().authoring.details;
  return (
    <>
      {passages.map((name) =>
        texts[name] === undefined ? null : (
          <section key={name}>
            <h3>{fields[name].term ?? fields[name].label}</h3>
            <p>
              <InLanguage language={texts.languageAt(name)}>{texts[name]}</InLanguage>
            </p>
          </section>
        ),
      )}
    </>
  );
}
