import type { ComponentChildren, JSX } from 'preact';
import { achievementPolicy, type EditionStatus, type ReviewStage } from '../../modules/catalog/index.ts';
import { learnerPolicy } from '../../modules/learning/index.ts';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  Tabs,
  Tag,
  usePage,
  useWords,
} from '../ui/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { partLabel, tabsOf } from './achievement-tabs.ts';

export interface AchievementFrameProps {
  scope: Pick<AchievementScope, 'achievement' | 'address' | 'list' | 'review'>;
  /** One of the catalogue's parts, or the path of a page on which something that is asked is written. */
  part: string;
  errors?: { readonly [field: string]: string } | undefined;
  children: ComponentChildren;
}

/** Head and tabs of every authoring page of one achievement. A published edition gets a note in place of the form. */
export function AchievementFrame({ scope, part, errors, children }: AchievementFrameProps): JSX.Element {
  const all = useWords();
  const words = all.authoring;
  const edition = scope.achievement.editions[0];
  const title = edition.title || words.list.untitled;
  const always = ['overview', 'learners', 'review', 'conformance', 'runs'];
  const isOpen = edition.status === 'draft' || always.includes(part);
  const isHeld = scope.review?.stage === 'in-review' && !always.includes(part);
  // What was typed while somebody published stays in view.
  const hasTyped = errors !== undefined && Object.keys(errors).length > 0;
  const { actor } = usePage();
  const maySeeLearners = actor !== undefined && learnerPolicy.see(actor, scope.achievement);
  const mayWrite = actor !== undefined && achievementPolicy.author(actor, scope.achievement);
  const hidden = [...(maySeeLearners ? [] : ['learners']), ...(mayWrite ? [] : ['exam'])];
  const tabs = tabsOf(all).filter(({ path }) => !hidden.includes(path));
  const isRead = !mayWrite && !always.includes(part);
  const here = partLabel(all, part);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.title, href: scope.list },
          ...(here ? [{ label: title, href: scope.address }, { label: here }] : [{ label: title }]),
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHeader
        title={here ? `${here}: ${title}` : title}
        kicker={words.overview.editionName(edition.number)}
        actions={
          <>
            <StatusTag status={edition.status} />
            <StageTag stage={scope.review?.stage} />
          </>
        }
      />
      <Tabs
        label={words.tabs.label}
        items={tabs.map(({ path, label }) => ({
          href: path === 'overview' ? scope.address : `${scope.address}/${path}`,
          label,
          current: path === part,
        }))}
      />
      {isOpen ? null : <NotADraft address={scope.address} mayWrite={mayWrite} />}
      {isOpen && isRead && !isHeld ? <Notice kind="info">{words.onlyRead}</Notice> : null}
      {part === 'review' ? null : <InReview scope={scope} />}
      {(isHeld || (isOpen && isRead)) && !hasTyped ? (
        <fieldset class="read-only" disabled>
          {children}
        </fieldset>
      ) : isOpen || hasTyped ? (
        children
      ) : null}
    </>
  );
}

export function StatusTag({ status }: { status: EditionStatus }): JSX.Element {
  const words = useWords().authoring;
  const looks = {
    draft: { kind: 'unknown', icon: 'pencil' },
    published: { kind: 'passed', icon: 'globe' },
    superseded: { kind: 'plain', icon: 'history' },
    retired: { kind: 'warning', icon: 'archive' },
  } as const;
  return <Tag {...looks[status]}>{words.status[status]}</Tag>;
}

export function StageTag({ stage }: { stage: ReviewStage | undefined }): JSX.Element | null {
  const words = useWords().authoring.review;
  const looks = {
    'in-review': { kind: 'unknown', icon: 'eye' },
    'changes-asked': { kind: 'warning', icon: 'pencil' },
    approved: { kind: 'passed', icon: 'check' },
    'changed-since': { kind: 'warning', icon: 'history' },
  } as const;
  if (stage === undefined || stage === 'none') return null;
  return <Tag {...looks[stage]}>{words.stages[stage]}</Tag>;
}

/** On every page of a draft that somebody reviews: why nothing of it can be changed now. */
function InReview({ scope: { review, address } }: Pick<AchievementFrameProps, 'scope'>): JSX.Element | null {
  const words = useWords().authoring.review;
  if (review?.stage !== 'in-review') return null;
  return (
    <Notice kind="info" title={words.stages['in-review']}>
      <p>
        {words.told['in-review']} <a href={`${address}/review`}>{words.toReview}</a>
      </p>
    </Notice>
  );
}

function NotADraft({ address, mayWrite }: { address: string; mayWrite: boolean }): JSX.Element {
  const words = useWords().authoring;
  return (
    <>
      <Notice kind="info" title={words.notDraft.title}>
        <p>{words.notDraft.text}</p>
      </Notice>
      {mayWrite ? (
        <Form action={`${address}/edition`}>
          <Button icon="copy-plus">{words.overview.edition}</Button>
        </Form>
      ) : null}
    </>
  );
}
