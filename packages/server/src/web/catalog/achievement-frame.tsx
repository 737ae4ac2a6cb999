import type { ComponentChildren, JSX } from 'preact';
import type { EditionStatus } from '../../modules/catalog/index.ts';
import { learnerPolicy } from '../../modules/learning/index.ts';
import { assessmentTabs } from '../assessment/tabs.ts';
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

export type Part = 'overview' | 'details' | 'skills' | 'outcomes' | 'translations' | 'picture' | 'learners';

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
  const isOpen = edition.status === 'draft' || part === 'overview' || part === 'learners';
  // What was typed while somebody published stays in view.
  const hasTyped = errors !== undefined && Object.keys(errors).length > 0;
  const { actor } = usePage();
  const parts: Part[] = ['overview', 'details', 'skills', 'outcomes', 'translations', 'picture'];
  const tabs = [
    ...parts.map((path) => ({ path: path as string, label: words.tabs[path] })),
    ...assessmentTabs.map(({ path, label }) => ({ path, label: label(all) })),
  ];
  if (actor && learnerPolicy.see(actor, scope.achievement))
    tabs.push({ path: 'learners', label: words.tabs.learners });
  const here = tabs.find(({ path }) => path === part)?.label ?? '';
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.title, href: scope.list },
          part === 'overview' ? { label: title } : { label: title, href: scope.address },
          ...(part === 'overview' ? [] : [{ label: here }]),
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHeader
        title={part === 'overview' ? title : `${here}: ${title}`}
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
