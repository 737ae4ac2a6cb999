import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findPeople, findPerson } from '../people/index.ts';
import { letter } from './letters.ts';
import type { NewNotice } from './notice.ts';
import { deleteNoticesBefore, insertNotices, selectDuePersons, updateDue } from './notice-store.ts';
import { getMailWishes } from './preferences.ts';

type Telling = Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now'>;

const mailStates = { 'at-once': 'sent', daily: 'due', never: 'none' } as const;

/**
 * Tells a person something once, whatever happens twice: in the product, and by mail as they chose. Nobody is told
 * whose account is closed.
 */
export function notify(deps: Telling, notice: NewNotice): Promise<void> {
  return notifyEach(deps, [notice]);
}

/** The same for many at once. */
export async function notifyEach(deps: Telling, notices: readonly NewNotice[]): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const ids = [...new Set(notices.map(({ personId }) => personId))];
    const people = new Map((await findPeople(deps, ids)).map((person) => [person.id, person]));
    const wishes = await getMailWishes(deps, ids);
    const told = notices.flatMap((notice) => {
      const person = people.get(notice.personId);
      const mail = mailStates[wishes.get(notice.personId) ?? 'at-once'];
      const own = { id: deps.newId('ntc'), mail, createdAt: deps.now() };
      return person ? [{ stored: { ...notice, ...own }, to: person.email }] : [];
    });
    if (told.length === 0) return;
    const isNew = await insertNotices(
      deps.database,
      told.map(({ stored }) => stored),
    );
    const mailed = told.filter(({ stored }) => stored.mail === 'sent' && isNew.has(stored.id));
    await deps.mail.sendEach(
      deps,
      mailed.map(({ to, stored: { said, path } }) => ({
        ...{ to, priority: 'later' as const },
        letter: { code: said.code, params: { ...said.params, url: `${deps.config.publicUrl}${path}` } },
      })),
    );
  });
}

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily: one mail to each person who wants to hear of what is new once a day. */
    'send-digests': Record<string, never>;
    /** Daily. */
    'forget-notices': Record<string, never>;
  }
}

const personsPerPage = 500;

/** Tells in one mail how much is new; the product says what. Each person in a transaction of their own. */
export async function sendDigests(deps: Telling): Promise<void> {
  const url = `${deps.config.publicUrl}/notices`;
  for (let after = ''; ; ) {
    const persons = await selectDuePersons(deps.database, { after, limit: personsPerPage });
    for (const personId of persons)
      await inTransaction(deps, async (deps) => {
        const person = await findPerson(deps, personId);
        const count = await updateDue(deps.database, personId);
        if (!person || count === 0) return;
        const message = { to: person.email, priority: 'later' as const };
        await deps.mail.send(deps, { ...message, letter: letter('notices.digest', { count, url }) });
      });
    const last = persons.at(-1);
    if (last === undefined || persons.length < personsPerPage) return;
    after = last;
  }
}

/** What somebody should know is old news after a year. */
const keptMilliseconds = 365 * 24 * 3_600_000;

export async function forgetNotices(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  await deleteNoticesBefore(deps.database, new Date(deps.now().getTime() - keptMilliseconds));
}
