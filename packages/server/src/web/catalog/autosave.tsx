import type { JSX } from 'preact';
import { Button, DateTimeText, FieldError, Island, Notice, usePage, useWords } from '../ui/index.ts';

export interface AutosaveProps {
  /** Address of the form. */
  at: string;
  /** When what is shown was kept without being saved. */
  keptAt?: Date | undefined;
  /** What is shown was rearranged: it is saved without a letter more. */
  isChanged?: true | undefined;
  /** Nothing in it is wrong: it waits for the button. */
  waits?: boolean | undefined;
}

/** First in a form of a draft: says when it was saved while one types. Without script the button saves, as ever. */
export function Autosave({ at, keptAt, isChanged, waits }: AutosaveProps): JSX.Element {
  const words = useWords().authoring.autosave;
  const { csrfToken, locale } = usePage();
  const setting = { address: `${at}/autosave`, csrfToken, locale, isChanged, words: words.island };
  return (
    <>
      {/* What Enter in a field presses: the first button of a form, which must save and not let go of anything. */}
      <button type="submit" hidden tabIndex={-1} />
      {keptAt ? (
        <div data-kept>
          <Notice kind="warning" title={words.keptTitle}>
            <p>
              {waits ? words.waitsText : words.kept} <DateTimeText value={keptAt} />
            </p>
            <Button variant="secondary" icon="undo-2" formAction={`${at}/forget`}>
              {words.forget}
            </Button>
          </Notice>
        </div>
      ) : null}
      <div class="autosave" data-autosave={JSON.stringify(setting)}>
        <template>
          <FieldError id="">…</FieldError>
        </template>
        <p class="autosave__said muted" role="status" />
        <div class="autosave__changed notice notice--warning" hidden>
          <div class="notice__content">
            <p class="notice__title" role="alert" data-changed-title />
            <p>{words.wouldChange}</p>
            <ul data-changed-sentences />
            <div class="button-group">
              <Button type="button" icon="save">
                {words.keepMine}
              </Button>
              <Button variant="secondary" icon="undo-2" formAction={`${at}/forget`}>
                {words.takeTheirs}
              </Button>
            </div>
          </div>
        </div>
      </div>
      <Island name="autosave" />
    </>
  );
}
