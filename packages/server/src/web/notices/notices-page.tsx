import type { JSX } from 'preact';
import type { Notice } from '../../modules/notices/index.ts';
import { Button, DateText, EmptyState, Form, PageHeader, Tag, useWords } from '../ui/index.ts';

/** The newest notices of a person; what is new carries a mark. */
export function NoticesPage({ notices }: { notices: readonly Notice[] }): JSX.Element {
  const words = useWords().notices;
  const [newest] = notices;
  const unread = notices.filter(({ readAt }) => !readAt).length;
  return (
    <>
      <PageHeader title={words.title} lead={unread > 0 ? <p>{words.unread(unread)}</p> : undefined} />
      {newest ? (
        <>
          {unread > 0 ? (
            <Form action="/notices/read">
              <input type="hidden" name="until" value={newest.createdAt.toISOString()} />
              <Button variant="secondary" icon="check">
                {words.markRead}
              </Button>
            </Form>
          ) : null}
          <ul class="notices">
            {notices.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      )}
      <p>
        <a href="/account/notices">{words.choose}</a>
      </p>
    </>
  );
}

function NoticeLine({ notice }: { notice: Notice }): JSX.Element {
  const words = useWords().notices;
  return (
    <li class="notices__line" id={notice.id}>
      <p>
        {notice.readAt ? null : (
          <>
            <Tag kind="passed" icon="bell">
              {words.isNew}
            </Tag>{' '}
          </>
        )}
        <DateText value={notice.createdAt} />
      </p>
      <p>{useNoticeText(notice)}</p>
      <p>
        <a href={notice.path} aria-describedby={notice.id}>
          {words.see}
        </a>
      </p>
    </li>
  );
}

function useNoticeText({ said: { code, params } }: Notice): string {
  const lines: { [code: string]: ((params: never) => string) | undefined } = useWords().notices.said;
  const line = lines[code];
  if (line === undefined) throw new Error(`No notice is called ${code}.`);
  return line(params as never);
}
