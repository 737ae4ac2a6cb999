import { type Kysely, sql } from 'kysely';

/** The tables whose `name` people read; what stands there when nothing of the old name can be seen. */
const named = [
  { table: 'access.person', otherwise: 'Person without a name', longest: 100 },
  { table: 'access.organisation', otherwise: 'Organisation without a name', longest: 120 },
  { table: 'access.passkey', otherwise: 'Passkey', longest: 60 },
  { table: 'access.api_token', otherwise: 'Program', longest: 80 },
] as const;

/**
 * Names are one plain line from now on. What was typed before is made so here, as platform/plain-text.ts did when this
 * was written; the checks then hold it, whatever way a name comes in.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const { table, otherwise, longest } of named) {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from ${sql.table(table)} where name ~ '[^\\u0020-\\u007e\\u00a1-\\u00ac\\u00ae-\\u02ff]|^ | $|  '
        or length(name) > ${longest} or name !~ '[[:alnum:]]'
    `.execute(database);
    for (const { id, name } of rows) {
      const plain = plainName(name).slice(0, longest).trim();
      const kept = /[\p{L}\p{N}]/u.test(plain) ? plain : otherwise;
      if (kept !== name)
        await sql`update ${sql.table(table)} set name = ${kept} where id = ${id}`.execute(database);
    }
    await sql`
      alter table ${sql.table(table)} add constraint name_is_plain
      check (length(name) between 1 and 200 and name !~ '[\\u0001-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]')
    `.execute(database);
  }
  // A user and password, or no web address at all: a page would link to it, and credentials name it.
  await sql`
    update access.organisation set website_url = null
    where website_url !~* '^https?://[^/?#@[:space:]]+([/?#][^[:space:]]*)?$' or length(website_url) > 300
  `.execute(database);
  await sql`
    alter table access.organisation add constraint texts_are_bounded
    check (length(description) <= 4000 and length(website_url) <= 600)
    not valid
  `.execute(database);
}

function plainName(name: string): string {
  return name
    .replace(/[\s\u0085]+/gu, ' ')
    .normalize('NFC')
    .replace(/(?![\u200c\u200d])[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .replace(/(?<![\p{L}\p{M}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}])/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
