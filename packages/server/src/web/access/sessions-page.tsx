import type { JSX } from 'preact';
import type { SessionRow } from '../../modules/people/index.ts';
import { emptyForm } from '../forms/form-state.ts';
import { Button, DateTimeText, Form, Table, Tag, useWords } from '../ui/index.ts';
import { AccountFrame } from './account-pages.tsx';
import { nameDevice } from './device.ts';

export function SessionsPage({
  sessions,
  currentId,
}: {
  sessions: readonly SessionRow[];
  currentId: string;
}): JSX.Element {
  const words = useWords().access.sessions;
  return (
    <AccountFrame title={words.title} lead={words.lead} state={emptyForm}>
      <Table
        caption={words.caption}
        captionHidden
        columns={[
          { key: 'device', label: words.device },
          { key: 'since', label: words.since },
          { key: 'seen', label: words.seen },
          { key: 'action', label: words.action },
        ]}
        rows={sessions.map((session) => ({
          device: <Device session={session} />,
          since: (
            <>
              <DateTimeText value={session.createdAt} />, {words.how(session.method)}
            </>
          ),
          seen: <DateTimeText value={session.lastSeenAt} />,
          action:
            session.sessionId === currentId ? (
              <Tag kind="passed">{words.here}</Tag>
            ) : (
              <Form action={`/account/sessions/${session.sessionId}/end`} inline>
                <Button variant="secondary">{words.end}</Button>
              </Form>
            ),
        }))}
      />
      {sessions.length > 1 ? (
        <Form action="/account/sessions/others/end">
          <Button variant="secondary" icon="log-out">
            {words.endOthers}
          </Button>
        </Form>
      ) : null}
    </AccountFrame>
  );
}

function Device({ session }: { session: SessionRow }): JSX.Element {
  const words = useWords().access.sessions;
  const device = nameDevice(session.userAgent);
  return <>{device ? words.on(device.browser, device.system) : words.unknown}</>;
}
