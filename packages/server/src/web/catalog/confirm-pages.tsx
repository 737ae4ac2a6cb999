import type { JSX } from 'preact';
import { achievementPolicy, isReady, type JudgedPack, printOfDraft } from '../../modules/catalog/index.ts';
import { EditionBadge } from '../edition-badge.tsx';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  useWords,
} from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { ChangeList, type ShownChanges } from './change-list.tsx';
import { JudgedPackPart } from './packs/judged-pack.tsx';

/** The last question before an edition becomes public for ever: what that means, and for whom. */
export function PublishPage({
  scope,
  packs,
  changed,
  errors,
}: {
  scope: AchievementScope;
  packs: readonly JudgedPack[];
  /** Against the edition before; undefined of the first one. */
  changed: ShownChanges | undefined;
  errors?: { readonly [field: string]: string };
}): JSX.Element {
  const { authoring: words, site } = useWords();
  const { achievement, organisation, address } = scope;
  const edition = achievement.editions[0];
  if (edition.status !== 'draft') {
    const text = edition.status === 'published' ? words.publish.noDraft : words.overview.notOffered;
    return <NothingToDo scope={scope} label={words.overview.publish} text={text} />;
  }
  const isComplete = isReady(achievement.checks);
  const isBlocked = packs.some(({ use, isMet }) => use === 'block' && !isMet);
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs scope={scope} label={words.overview.publish} />
      <PageHeader
        kicker={words.overview.editionName(edition.number)}
        title={words.overview.publishTitle}
        lead={<p>{edition.title}</p>}
      />
      <div class="overview">
        <div class="overview__badge">
          <EditionBadge
            edition={edition}
            issuerName={organisation.name}
            consoleAddress={scope.address}
            alt=""
            size="large"
          />
        </div>
        <div class="edition">
          <ul>
            {[...words.publish.meaning, ...(achievement.published ? words.publish.next : [])].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {changed ? (
            <section aria-labelledby="changes">
              <h2 id="changes">{words.changes.against(changed.since)}</h2>
              <ChangeList {...changed} />
            </section>
          ) : null}
          <p>
            <a href={`${address}/preview`}>{words.publish.lookFirst}</a>
          </p>
          <PackMessages scope={scope} packs={packs} />
          <ReviewFirst scope={scope} />
          {isComplete &&
          !isBlocked &&
          isReviewed(scope) &&
          achievementPolicy.publish(scope.actor, edition) ? (
            <Form autocomplete="off" action={`${address}/publish`}>
              <input type="hidden" name="state" value={printOfDraft(edition, achievement.assessments)} />
              {errors?.isAddressMeant ? (
                <Checkbox
                  label={site.addressMeant}
                  name="isAddressMeant"
                  value="on"
                  error={errors.isAddressMeant}
                />
              ) : null}
              <ButtonGroup>
                <Button icon="globe">{words.overview.publish}</Button>
                <Button href={address} variant="quiet">
                  {words.publish.back}
                </Button>
              </ButtonGroup>
            </Form>
          ) : null}
          {isComplete ? null : (
            <Notice kind="warning">
              {words.publish.notReady} <a href={address}>{words.publish.toChecklist}</a>
            </Notice>
          )}
        </div>
      </div>
    </>
  );
}

/** What the rule packs of the organisation miss: with a link to each field, and whether it stops the publication. */
function PackMessages(props: { scope: AchievementScope; packs: readonly JudgedPack[] }): JSX.Element | null {
  const { packs: words } = useWords();
  const counted = props.packs.filter(({ use }) => use !== 'off');
  if (counted.length === 0) return null;
  return (
    <section aria-labelledby="rule-packs">
      <h2 id="rule-packs">{words.publish.title}</h2>
      {counted.map((judged) => (
        <JudgedPackPart key={judged.pack} judged={judged} places={props.scope} isShort />
      ))}
    </section>
  );
}

/** Whether nothing of a review stands between the draft and the catalogue. */
function isReviewed({ review }: AchievementScope): boolean {
  return (
    review === undefined ||
    (review.stage !== 'in-review' && (!review.isNeeded || review.stage === 'approved'))
  );
}

function ReviewFirst({ scope }: { scope: AchievementScope }): JSX.Element | null {
  const words = useWords().authoring.review;
  const { review, address } = scope;
  if (!review || (review.stage === 'none' && !review.isNeeded)) return null;
  const text = review.stage === 'none' ? words.needed : words.told[review.stage];
  return (
    <Notice kind={isReviewed(scope) ? 'info' : 'warning'}>
      {text} <a href={`${address}/review`}>{words.toReview}</a>
    </Notice>
  );
}

/** The last question before a draft is gone. */
export function DiscardPage({
  scope,
  errors,
}: {
  scope: AchievementScope;
  errors?: { readonly [field: string]: string };
}): JSX.Element {
  const words = useWords().authoring;
  const { achievement, address } = scope;
  const [edition] = achievement.editions;
  const isOnly = achievement.editions.length === 1;
  if (edition.status !== 'draft')
    return <NothingToDo scope={scope} label={words.discard.action} text={words.discard.noDraft} />;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs scope={scope} label={words.discard.action} />
      <PageHeader
        kicker={words.overview.editionName(edition.number)}
        title={words.discard.title}
        lead={<p>{isOnly ? words.discard.textFirst : words.discard.textNext}</p>}
      />
      <Form autocomplete="off">
        <input type="hidden" name="state" value={printOfDraft(edition, achievement.assessments)} />
        <ButtonGroup>
          <Button variant="danger" icon="trash-2">
            {words.discard.action}
          </Button>
          <Button href={address} variant="quiet">
            {words.discard.back}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

/** What somebody wanted to do was done already, or cannot be done: says so, with the way back. */
export function NothingToDo({
  scope,
  label,
  text,
}: {
  scope: AchievementScope;
  label: string;
  text: string;
}): JSX.Element {
  const words = useWords().authoring;
  return (
    <>
      <Crumbs scope={scope} label={label} />
      <PageHeader title={label} lead={<p>{scope.achievement.editions[0].title || words.list.untitled}</p>} />
      <Notice kind="info">
        {text} <a href={scope.address}>{words.overview.toOverview}</a>
      </Notice>
    </>
  );
}

function Crumbs({ scope, label }: { scope: AchievementScope; label: string }): JSX.Element {
  const words = useWords().authoring;
  const title = scope.achievement.editions[0].title || words.list.untitled;
  return (
    <Breadcrumbs
      items={[{ label: words.title, href: scope.list }, { label: title, href: scope.address }, { label }]}
    />
  );
}
