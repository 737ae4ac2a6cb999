import type { ComponentChildren, JSX } from 'preact';
import type { EditionStatus } from '../../modules/catalog/index.ts';
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
  scope: Pick<AchievementScope, 'achievement' | 'address' | 'list'>;
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
  const isOpen = edition.status === 'draft' || ['overview', 'learners', 'runs'].includes(part);
  // What was typed while somebody published stays in view.
  const hasTyped = errors !== undefined && Object.keys(errors).length > 0;
  const { actor } = usePage();
  const maySeeLearners = actor !== undefined && learnerPolicy.see(actor, scope.achievement);
  const tabs = tabsOf(all).filter(({ path }) => path !== 'learners' || maySeeLearners);
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
        actions={<StatusTag status={edition.status} />}
      />
      <Tabs
        label={words.tabs.label}
        items={tabs.map(({ path, label }) => ({
          href: path === 'overview' ? scope.address : `${scope.address}/${path}`,
          label,
          current: path === part,
        }))}
      />
      {isOpen ? null : <NotADraft address={scope.address} />}
      {isOpen || hasTyped ? children : null}
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

function NotADraft({ address }: { address: string }): JSX.Element {
  const words = useWords().authoring;
  return (
    <>
      <Notice kind="info" title={words.notDraft.title}>
        <p>{words.notDraft.text}</p>
      </Notice>
      <Form action={`${address}/edition`}>
        <Button icon="copy-plus">{words.overview.edition}</Button>
      </Form>
    </>
  );
}
