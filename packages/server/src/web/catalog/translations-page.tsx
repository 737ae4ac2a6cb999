import type { JSX } from 'preact';
import {
  type AchievementEdition,
  contentBounds,
  languages,
  translationOf,
} from '../../modules/catalog/index.ts';
import { Button, Form, Icon, Select, Table, usePage, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';

/** The languages of a draft, how far each is, and where another is begun. */
export function TranslationsPage({ scope }: { scope: AchievementScope }): JSX.Element {
  const words = useWords().authoring.translations;
  const edition = scope.achievement.editions[0];
  const nameOf = useLanguageNames();
  const present = Object.keys(edition.translations);
  const left = languages
    .filter((tag) => tag !== edition.language && !present.includes(tag))
    .map((tag) => ({ value: tag, label: nameOf(tag) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <AchievementFrame scope={scope} part="translations">
      <p>{words.lead(nameOf(edition.language))}</p>
      {present.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <TranslationStates edition={edition} address={scope.address} />
      )}
      {present.length < contentBounds.translations.most ? (
        <Form method="get">
          <Select label={words.addLabel} name="language" options={left} />
          <Button variant="secondary" icon="languages">
            {words.add}
          </Button>
        </Form>
      ) : null}
    </AchievementFrame>
  );
}

/** Each language and what it lacks, with the way there. */
export function TranslationStates({
  edition,
  address,
}: {
  edition: AchievementEdition;
  address: string;
}): JSX.Element {
  const words = useWords().authoring.translations;
  const nameOf = useLanguageNames();
  return (
    <Table
      caption={words.caption}
      captionHidden
      columns={[
        { key: 'language', label: words.language },
        { key: 'state', label: words.state },
      ]}
      rows={Object.keys(edition.translations).map((tag) => ({
        language: <a href={`${address}/translations/${tag}`}>{nameOf(tag)}</a>,
        state: <State edition={edition} language={tag} />,
      }))}
    />
  );
}

function State({ edition, language }: { edition: AchievementEdition; language: string }): JSX.Element {
  const words = useWords().authoring.translations;
  const texts = translationOf(edition, language);
  const missing = texts.filter(({ state }) => state === 'missing').length;
  const older = texts.filter(({ state }) => state === 'older').length;
  const gaps = [missing > 0 && words.missing(missing), older > 0 && words.older(older)].filter(Boolean);
  return (
    <>
      <Icon name={gaps.length === 0 ? 'circle-check' : 'circle-dashed'} />{' '}
      {gaps.length === 0 ? words.complete : gaps.join(', ')}
    </>
  );
}

function useLanguageNames(): (tag: string) => string {
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  return (tag) => names.of(tag) ?? tag;
}
