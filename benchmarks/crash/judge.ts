import { type FetchDocument, type VerificationReport, verify } from '@cairn/engine';
import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
import { sql } from 'kysely';
import type { Deps } from '../../packages/server/src/platform/deps.ts';
import type { Write } from './writer.ts';

/** Everything that is wrong with what the kills left behind, as sentences. */
export async function judge(deps: Pick<Deps, 'database'>, acknowledged: readonly Write[]): Promise<string[]> {
  const { rows } = await sql<{
    email: string;
    edition: string;
    isSigned: boolean;
    list: string;
    index: number;
    awards: number;
  }>`
    select address.address as email, award.edition_id as edition,
           award.credential_id is not null as "isSigned",
           status.status_list_id as list, status.status_index as index,
           count(*) over (partition by award.person_id, award.edition_id)::int as awards
    from issuing.award join people.email_address as address on address.person_id = award.person_id
      left join issuing.credential_status as status on status.award_id = award.id and status.purpose = 'revocation'
    where address.address like 'crash%'
  `.execute(deps.database);
  const faults: string[] = [];
  const present = new Map(rows.map((row) => [`${row.email} ${row.edition}`, row]));
  for (const { email, editionId } of acknowledged) {
    if (!present.has(`${email} ${editionId}`)) faults.push(`lost: the award of ${email} was acknowledged`);
  }
  for (const row of rows) {
    if (row.awards !== 1) faults.push(`doubled: ${row.email} has ${row.awards} awards of one edition`);
    if (!row.isSigned) faults.push(`unfinished: the award of ${row.email} is not signed`);
  }
  const places = rows.filter((row) => row.list !== null).map((row) => `${row.list} ${row.index}`);
  if (new Set(places).size !== places.length) faults.push('a place in a status list is used twice');
  return faults;
}

function whatFell({ checks }: VerificationReport): string {
  const fallen = checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
  return fallen
    .map(({ id, message, detail }) => `${id}: ${message} ${JSON.stringify(detail ?? '')}`)
    .join('; ');
}

/** Verifies credentials that the killed server signed, asking the running one for keys and lists: all, or each so many. */
export async function verifyAll(
  deps: Pick<Deps, 'database'>,
  url: string,
  oneOf = 1,
): Promise<{ checked: number; faults: string[] }> {
  const { rows } = await sql<{ id: string; text: string }>`
    select id, convert_from(content, 'UTF8') as text from issuing.credential
    where award_id in (select id from issuing.award where holder_name like 'Learner %')
      and hashtext(id) % ${oneOf} = 0
  `.execute(deps.database);
  const fetchFrom: FetchDocument = async (wanted) => {
    const answer = await fetch(wanted.replace(/^https?:\/\/[^/]+/, url));
    return { url: wanted, contentType: '', body: new Uint8Array(await answer.arrayBuffer()) };
  };
  const faults: string[] = [];
  for (const { id, text } of rows) {
    const report = await verify(text, {
      crypto: nodeCrypto,
      compression: nodeCompression,
      now: new Date(),
      fetch: fetchFrom,
    });
    if (report.verdict !== 'valid') faults.push(`${id} is ${report.verdict}: ${whatFell(report)}`);
  }
  return { checked: rows.length, faults };
}
