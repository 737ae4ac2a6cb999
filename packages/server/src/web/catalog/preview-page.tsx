import type { ReadCredential } from '@cairn/engine';
import type { JSX } from 'preact';
import type { AssessmentSummary, EditionRule } from '../../modules/catalog/index.ts';
import { Badge, Breadcrumbs, DateText, Notice, PageHeader, Tabs, useWords } from '../ui/index.ts';
import { CredentialContent } from '../verification/credential-content.tsx';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementArticle } from './achievement-page.tsx';

export interface PreviewPageProps {
  scope: AchievementScope;
  as: 'learner' | 'verifier';
  assessments: readonly AssessmentSummary[];
  rule: EditionRule;
  /** The badge as it would be, unsigned; only for the view of a verifier. */
  credential: ReadCredential | undefined;
  badgeSvg: string;
}

/** The newest edition as learners find it, and its badge as somebody reads it who checks one. */
export function PreviewPage(props: PreviewPageProps): JSX.Element {
  const { scope, as } = props;
  const { authoring } = useWords();
  const words = authoring.preview;
  const edition = scope.achievement.editions[0];
  const title = edition.title || authoring.list.untitled;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: authoring.title, href: scope.list },
          { label: title, href: scope.address },
          { label: words.title[as] },
        ]}
      />
      <PageHeader title={words.title[as]} lead={<p>{words.lead[as]}</p>} />
      <Tabs
        label={words.tabs}
        items={[
          { href: `${scope.address}/preview`, label: words.learner, current: as === 'learner' },
          { href: `${scope.address}/preview/badge`, label: words.verifier, current: as === 'verifier' },
        ]}
      />
      <Notice kind="info">{words.notice}</Notice>
      <div class="preview">
        {as === 'learner' ? (
          <AchievementArticle
            edition={edition}
            organisation={scope.organisation}
            assessments={props.assessments}
            rule={props.rule}
            headingLevel={2}
            consoleAddress={scope.address}
          />
        ) : (
          <SampleBadge {...props} />
        )}
      </div>
    </>
  );
}

function SampleBadge({ scope, credential, badgeSvg }: PreviewPageProps): JSX.Element | null {
  const words = useWords().issuing.award;
  if (!credential) return null;
  const { organisation, actor, achievement } = scope;
  return (
    <article class="award">
      <header class="award__head">
        <div class="award__picture">
          <Badge
            svg={badgeSvg}
            alt={words.pictureOf(achievement.editions[0].title, organisation.name)}
            size="hero"
          />
        </div>
        <div class="award__words">
          <h2>{achievement.editions[0].title}</h2>
          <dl class="award__facts">
            <div>
              <dt>{words.earnedBy}</dt>
              <dd class="award__holder">{actor.name}</dd>
            </div>
            <div>
              <dt>{words.awardedBy}</dt>
              <dd>{organisation.name}</dd>
            </div>
            {credential.validUntil ? (
              <div>
                <dt>{words.until.inForce}</dt>
                <dd>
                  <DateText value={credential.validUntil} />
                </dd>
              </div>
            ) : null}
          </dl>
        </div>
      </header>
      <div class="award__main">
        <CredentialContent credential={credential} isSample={achievement.editions[0].status === 'draft'} />
      </div>
    </article>
  );
}
