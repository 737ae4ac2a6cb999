import { type Kysely, sql } from 'kysely';

/**
 * Text without case and accents, in which lists are searched and sorted: `foldText`, where the rows are. The marks are
 * those of Latin, Greek and Cyrillic; what is typed goes through the same function, so the two always meet.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function platform.fold_text(given text) returns text
    language sql immutable strict parallel safe
    return case
      when octet_length(given) = char_length(given) then lower(given)
      else lower(regexp_replace(normalize(given, nfkd), '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]', '', 'g'))
    end
  `.execute(database);
}
