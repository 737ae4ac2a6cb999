import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { assertAdministrator } from '../people/index.ts';
import {
  deleteEntry,
  type GuideEntry,
  type GuideKind,
  lockGuide,
  selectEntries,
  upsertEntry,
} from './guide-store.ts';
import { say } from './refusals.ts';

/** How much one entry may hold, and how many entries of their own the administrators may add in one language. */
export const guideBounds = { title: 160, text: 4000, own: 60 } as const;

/** What the administrators say in a language, in place of ours and besides it; anybody reads it. */
export function listGuide(
  deps: Pick<Deps, 'database'>,
  of: { kind: GuideKind; language: string },
): Promise<GuideEntry[]> {
  return selectEntries(deps.database, of);
}

/** Says something in place of an entry of ours (`key`), or in one of their own; without a text, it is taken back. */
export async function sayInGuide(
  deps: Pick<Deps, 'database' | 'newId' | 'now'>,
  actor: Person,
  command: {
    kind: GuideKind;
    /** Absent for a new entry of their own. */
    key: string | undefined;
    language: string;
    title: string;
    text: string;
    /** Called with what is stored and held; throws when the change was made from something else. */
    madeFrom?: (stored: Pick<GuideEntry, 'title' | 'text'> | undefined) => void;
  },
): Promise<void> {
  assertAdministrator(actor);
  const { kind, language } = command;
  const title = oneLine(command.title);
  const text = plainText(command.text);
  if (title.length > guideBounds.title) throw refusal('site.guide-long', 'title');
  if (text.length > guideBounds.text) throw refusal('site.guide-long', 'text');
  await inTransaction(deps, async (deps) => {
    await lockGuide(deps.database, { kind, language });
    const all = await selectEntries(deps.database, { kind, language });
    const stored = all.find(({ key }) => key === command.key);
    command.madeFrom?.(stored);
    const key = command.key ?? deps.newId('own');
    const place = { kind, key, language };
    if (text === '') {
      if (!stored) throw refusal('site.guide-empty', 'text');
      await deleteEntry(deps.database, place);
    } else {
      if (!hasVisibleLetter(title)) throw refusal('site.guide-nameless', 'title');
      const isMore = !stored && isOwn(key);
      if (isMore && all.filter((one) => isOwn(one.key)).length >= guideBounds.own)
        throw refusal('site.guide-full', 'title');
      const changed = { changedAt: deps.now(), changedBy: actor.personId };
      await upsertEntry(deps.database, { ...place, title, text, ...changed });
    }
    await recordAudit(deps, actor, {
      action: 'site.guide-changed',
      subjectType: 'guide',
      subjectId: `${kind}:${key}`,
      detail: { title: title || (stored?.title ?? ''), language },
    });
  });
}

/** Whether it is an entry of the administrators besides ours. */
export function isOwn(key: string): boolean {
  return key.startsWith('own_');
}

function refusal(
  code: 'site.guide-long' | 'site.guide-empty' | 'site.guide-nameless' | 'site.guide-full',
  field: string,
): Refusal {
  const said = say(code);
  return new Refusal('invalid', said, { [field]: said });
}
