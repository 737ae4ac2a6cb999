import type { JSX } from 'preact';
import {
  type AchievementEdition,
  type AssessmentSummary,
  achievementPolicy,
  coverageHoles,
  isReady,
  type PublicationCheck,
} from '../../modules/catalog/index.ts';
import { EditionBadge } from '../edition-badge.tsx';
import { Button, ButtonGroup, DateText, Form, Icon, Stones, Table, useWords } from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame, StatusTag } from './achievement-frame.tsx';
import { StandardElements } from './description-sections.tsx';
import { TranslationStates } from './translations-page.tsx';

/** Where one achievement stands: what is missing, what can be done, which editions there are. */
export function OverviewPage({ scope }: { scope: AchievementScope }): JSX.Element {
  const { authoring, presets } = useWords();
  const { overview: words, tabs } = authoring;
  const { achievement, organisation, address } = scope;
  const edition = achievement.editions[0];
  const mayWrite = achievementPolicy.author(scope.actor, achievement);
  return (
    <AchievementFrame scope={scope} part="overview">
      <div class="overview">
        <div class="overview__badge">
          <EditionBadge
            edition={edition}
            issuerName={organisation.name}
            consoleAddress={scope.address}
            alt=""
            size="large"
          />
          {achievement.published ? (
            <Button href={`/achievements/${achievement.achievementId}`} variant="quiet" icon="external-link">
              {words.preview}
            </Button>
          ) : null}
        </div>
        <div>
          {edition.status === 'draft' ? (
            <Checklist
              checks={achievement.checks}
              address={address}
              edition={edition}
              assessments={achievement.assessments}
              mayWrite={mayWrite}
            />
          ) : mayWrite ? (
            <Form action={`${address}/edition`}>
              <p>{words.editionText}</p>
              <ButtonGroup>
                <Button icon="copy-plus">{words.edition}</Button>
                {edition.status === 'published' ? (
                  <Button href={`${address}/retire`} variant="danger" icon="archive">
                    {words.retire}
                  </Button>
                ) : null}
              </ButtonGroup>
            </Form>
          ) : null}
        </div>
      </div>
      {Object.keys(edition.translations).length > 0 ? (
        <section aria-labelledby="translations">
          <h2 id="translations">{tabs.translations}</h2>
          <TranslationStates edition={edition} address={address} />
        </section>
      ) : null}
      <section aria-labelledby="editions">
        <h2 id="editions">{words.editions}</h2>
        <Table
          caption={words.editions}
          captionHidden
          columns={[
            { key: 'edition', label: words.one },
            { key: 'state', label: words.state },
            { key: 'published', label: words.publishedOn },
          ]}
          rows={achievement.editions.map((edition) => ({
            edition: (
              <a href={`${address}/editions/${edition.number}`}>{words.editionName(edition.number)}</a>
            ),
            state: <StatusTag status={edition.status} />,
            published: edition.publishedAt ? <DateText value={edition.publishedAt} /> : '–',
          }))}
        />
        <ButtonGroup>
          {mayWrite ? (
            <Button
              href={`${scope.list}/new/copy?from=${achievement.achievementId}`}
              variant="quiet"
              icon="copy-plus"
            >
              {presets.copy}
            </Button>
          ) : null}
          <Button href={`${address}/preset`} variant="quiet" icon="download">
            {presets.downloadAs}
          </Button>
        </ButtonGroup>
      </section>
    </AchievementFrame>
  );
}

function Checklist({
  checks,
  address,
  edition,
  assessments,
  mayWrite,
}: {
  edition: AchievementEdition;
  assessments: readonly AssessmentSummary[];
  checks: readonly PublicationCheck[];
  address: string;
  mayWrite: boolean;
}): JSX.Element {
  const words = useWords();
  const text = words.authoring.overview;
  const met = checks.filter((check) => check.isMet).length;
  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist">{text.checklist}</h2>
      <p class="muted">{isReady(checks) ? text.ready : text.missing(checks.length - met)}</p>
      <ul class="checklist">
        {checks.map((check) => (
          <li
            key={`${check.code}-${check.about ?? ''}`}
            class={check.isMet ? 'checklist__line checklist__line--met' : 'checklist__line'}
          >
            <Icon
              name={check.isMet ? 'circle-check' : 'circle-dashed'}
              label={check.isMet ? text.met : text.open}
            />
            <span>{words.catalog.checks[check.code](check.about ?? '')}</span>
            {check.isMet || !mayWrite ? null : <a href={`${address}/${places[check.code]}`}>{text.fix}</a>}
          </li>
        ))}
      </ul>
      <StandardElements edition={edition} />
      <CoverageLine {...{ edition, assessments, address }} />
      <Stones done={met} total={checks.length} label={text.stones} />
      {isReady(checks) && mayWrite ? <p>{text.publishText}</p> : null}
      <ButtonGroup>
        {isReady(checks) && mayWrite ? (
          <Button href={`${address}/publish`} icon="globe">
            {text.publish}
          </Button>
        ) : null}
        <Button href={`${address}/preview`} variant="secondary" icon="eye">
          {words.authoring.preview.open}
        </Button>
        {mayWrite ? (
          <Button href={`${address}/discard`} variant="quiet" icon="trash-2">
            {words.authoring.discard.action}
          </Button>
        ) : null}
      </ButtonGroup>
    </section>
  );
}

/** Holes that warn and do not stop publication. */
function CoverageLine(props: {
  edition: AchievementEdition;
  assessments: readonly AssessmentSummary[];
  address: string;
}): JSX.Element | null {
  const { coverage } = useWords().authoring.outline;
  const holes = coverageHoles(props.edition, props.assessments);
  if (holes.length === 0) return null;
  return (
    <p class="muted">
      {coverage.title}: {coverage.holes(holes.length)}.{' '}
      <a href={`${props.address}/outline/coverage`}>{coverage.see}</a>
    </p>
  );
}

/** Where an author adds what a check misses. */
const places: { [code in PublicationCheck['code']]: string } = {
  title: 'details',
  purpose: 'details',
  criteria: 'details',
  workload: 'details',
  skills: 'skills',
  outcomes: 'outcomes',
  assessment: 'exam',
  'skill-has-outcome': 'outcomes',
  'skill-is-evidenced': 'exam',
  'outcome-is-assessed': 'exam',
  'questions-show-outcomes': 'exam',
};
