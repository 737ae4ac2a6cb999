import { wordsOf } from '../../../platform/fold-text.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { say } from '../refusals.ts';

/** What a column of a list of awards can say. */
export const listTargets = ['email', 'achievement', 'awardedOn', 'expiresOn', 'note'] as const;
export type ListTarget = (typeof listTargets)[number];

/** Which column says what. */
export type TakenColumns = { [target in ListTarget]?: string };

export const mostListColumns = 100;

/** Names of columns in English and German, folded. */
const names: { [target in ListTarget]: readonly string[] } = {
  email: [
    ...['email', 'e mail', 'mail', 'email address', 'e mail address', 'recipient email', 'recipient'],
    ...['e mail adresse', 'email adresse', 'mailadresse', 'adresse', 'learner email', 'holder email'],
  ],
  achievement: [
    ...['achievement', 'badge', 'credential', 'microcredential', 'certificate', 'title', 'badge name'],
    ...['nachweis', 'abzeichen', 'zertifikat', 'titel', 'achievement id', 'achievementid'],
  ],
  awardedOn: [
    ...['awarded on', 'awardedon', 'date', 'issue date', 'issued on', 'issued', 'earned on', 'award date'],
    ...['verliehen am', 'datum', 'ausgestellt am', 'erworben am', 'ausstellungsdatum'],
  ],
  expiresOn: [
    ...['expires on', 'expireson', 'expires', 'expiry', 'expiration', 'expiration date', 'valid until'],
    ...['gultig bis', 'ablauf', 'ablaufdatum', 'lauft ab am'],
  ],
  note: ['note', 'notes', 'comment', 'narrative', 'remark', 'notiz', 'bemerkung', 'anmerkung', 'hinweis'],
};

/** What the columns seem to say, by their names. */
export function guessColumns(columns: readonly string[]): TakenColumns {
  const folded = columns.map((column) => wordsOf(column).join(' '));
  const taken: TakenColumns = {};
  for (const target of listTargets) {
    const place = folded.findIndex((name) => names[target].includes(name));
    const column = columns[place];
    if (column !== undefined) taken[target] = column;
  }
  return taken;
}

/** Refuses columns that are not there, one that says two things, and a list without addresses or without what is given. */
export function assertColumns(
  columns: readonly string[],
  { taken, achievementId }: { taken: TakenColumns; achievementId: string | undefined },
): void {
  const used = Object.values(taken);
  for (const column of used) {
    if (!columns.includes(column)) refuse('email', say('issuing.list-column-unknown', { column }));
    if (used.filter((other) => other === column).length > 1)
      refuse('email', say('issuing.list-column-twice', { column }));
  }
  if (taken.email === undefined)
    refuse('email', say('issuing.list-no-address-column', { columns: columns.slice(0, 20).join(', ') }));
  if (taken.achievement === undefined && achievementId === undefined)
    refuse('achievementId', say('issuing.list-no-achievement'));
}

function refuse(field: string, said: ReturnType<typeof say>): never {
  throw new Refusal('invalid', said, { [field]: said });
}
