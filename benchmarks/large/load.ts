import type pg from 'pg';
import type { AchievementEdition } from '../../packages/server/src/modules/catalog/achievement-edition.ts';
import { storedContent } from '../../packages/server/src/modules/catalog/edition-content.ts';
import { listingFormat, listingOf } from '../../packages/server/src/modules/catalog/listing-rules.ts';
import { listRunsOf, movesAt } from '../../packages/server/src/modules/catalog/runs/listed-run-rules.ts';
import { storedOfferDetails } from '../../packages/server/src/modules/catalog/runs/offer.ts';
import { storedRunDetails } from '../../packages/server/src/modules/catalog/runs/run.ts';
import { type MadeRun, madeEditions, madeOrganisations, madeRuns, madeSkills } from './catalogue.ts';

export const large = { editions: 100_000, organisations: 500, skills: 14_000 } as const;

const atATime = 2000;

/** Loads the made-up catalogue into an empty part of a database; what is there already stays and is not loaded again. */
export async function loadLarge(
  pool: pg.Pool,
  { count = large.editions, tell }: { count?: number; tell: (step: string) => void },
): Promise<void> {
  const organisations = madeOrganisations(large.organisations);
  const skills = madeSkills(large.skills);
  const now = new Date(Date.UTC(2024, 0, 1)).toISOString();
  await insert(
    pool,
    'organisations.organisation',
    'id text, slug text, name text, kind text, country_code text, description text, created_at timestamptz',
    organisations.map(({ countryCode, ...rest }) => ({
      ...rest,
      country_code: countryCode,
      description: '',
      created_at: now,
    })),
  );
  await insert(
    pool,
    'skills.skill',
    'id text, framework_id text, name text, search_name text, language text, kind text, created_at timestamptz',
    skills.map(({ skillId, name }) => ({
      id: skillId,
      framework_id: 'frm_cairn-five-levels',
      name,
      search_name: name,
      language: 'en',
      kind: 'technical',
      created_at: now,
    })),
  );
  await insert(
    pool,
    'catalog.listed_skill',
    'skill_id text, language text, names jsonb',
    skills.map(({ skillId, name }) => ({ skill_id: skillId, language: 'en', names: { en: name } })),
  );
  // Loaded as published: nothing of it was ever a draft.
  await pool.query('alter table catalog.achievement_edition disable trigger begin_as_draft');
  try {
    await loadEditions(pool, madeEditions(count, { organisations, skills }), { count, tell });
  } finally {
    await pool.query('alter table catalog.achievement_edition enable trigger begin_as_draft');
  }
  await pool.query(
    'analyze catalog.achievement_edition, catalog.listing, catalog.run, catalog.offer, organisations.organisation, skills.skill',
  );
}

async function loadEditions(
  pool: pg.Pool,
  editions: Iterable<AchievementEdition>,
  { count, tell }: { count: number; tell: (step: string) => void },
): Promise<void> {
  let piece: AchievementEdition[] = [];
  let done = 0;
  for (const edition of editions) {
    piece.push(edition);
    if (piece.length < atATime && done + piece.length < count) continue;
    await insertEditions(pool, piece);
    done += piece.length;
    piece = [];
    if (done % 20_000 === 0 || done === count)
      tell(`${done.toLocaleString('en')} of ${count.toLocaleString('en')} editions`);
  }
}

async function insertEditions(pool: pg.Pool, editions: readonly AchievementEdition[]): Promise<void> {
  const now = new Date();
  const today = now.toISOString().slice(0, 10);
  const made = new Map(editions.map((edition) => [edition.editionId, madeRuns(edition, today)]));
  const listed = (edition: AchievementEdition) => {
    const own = made.get(edition.editionId) ?? [];
    return listRunsOf(
      own.map(({ run }) => run),
      own.map(({ offer }) => offer),
    );
  };
  await insert(
    pool,
    'catalog.achievement',
    'id text, organisation_id text, created_by text, created_at timestamptz',
    editions.map((edition) => ({
      id: edition.achievementId,
      organisation_id: edition.organisationId,
      created_by: 'seed',
      created_at: edition.publishedAt,
    })),
  );
  await insert(
    pool,
    'catalog.achievement_edition',
    'id text, achievement_id text, organisation_id text, number integer, status text, title text, kind text, subject text, language text, content jsonb, skill_ids text[], changed_at timestamptz, published_at timestamptz',
    editions.map((edition) => {
      const {
        achievementId,
        editionId,
        organisationId,
        number,
        status,
        title,
        kind,
        subject,
        language,
        changedAt,
        publishedAt,
        outcomes: _,
        ...content
      } = edition;
      return {
        ...{ id: editionId, achievement_id: achievementId, organisation_id: organisationId, number, status },
        ...{ title, kind, subject, language, changed_at: changedAt, published_at: publishedAt },
        content: JSON.parse(storedContent.write(content)),
        skill_ids: edition.skills.map(({ skillId }) => skillId),
      };
    }),
  );
  await insertRuns(pool, [...made.values()].flat());
  await insert(
    pool,
    'catalog.listing',
    'achievement_id text, organisation_id text, edition_id text, published_at timestamptz, skill_ids text[], format integer, body jsonb, moves_at timestamptz',
    editions.map((edition) => ({
      achievement_id: edition.achievementId,
      organisation_id: edition.organisationId,
      edition_id: edition.editionId,
      published_at: edition.publishedAt,
      skill_ids: edition.skills.map(({ skillId }) => skillId),
      format: listingFormat,
      body: listingOf(edition, { runs: listed(edition) }),
      moves_at: movesAt(listed(edition), now) ?? null,
    })),
  );
}

async function insertRuns(pool: pg.Pool, made: readonly MadeRun[]): Promise<void> {
  await insert(
    pool,
    'catalog.run',
    'id text, achievement_id text, organisation_id text, name text, state text, pace text, time_zone text, starts_on text, ends_on text, capacity integer, seats_taken integer, has_waiting_list boolean, details jsonb, created_at timestamptz, changed_at timestamptz',
    made.map(({ run }) => {
      const { delivery, languages, place, note, sessions, policies } = run;
      const details = { delivery, languages, note, sessions, policies, ...(place && { place }) };
      return {
        ...{ id: run.runId, achievement_id: run.achievementId, organisation_id: run.organisationId },
        ...{ name: run.name, state: run.state, pace: run.pace, time_zone: run.timeZone },
        ...{ starts_on: run.startsOn, ends_on: run.endsOn, capacity: run.capacity, seats_taken: 0 },
        has_waiting_list: run.hasWaitingList,
        details: JSON.parse(storedRunDetails.write(details)),
        ...{ created_at: run.createdAt, changed_at: run.changedAt },
      };
    }),
  );
  await insert(
    pool,
    'catalog.offer',
    'id text, run_id text, track text, price bigint, currency text, details jsonb, created_at timestamptz, changed_at timestamptz',
    made.map(({ offer }) => {
      const { forWhom, includes, taxNote, costs, policies, price } = offer;
      return {
        ...{ id: offer.offerId, run_id: offer.runId, track: offer.track },
        ...{ price: price.minor, currency: price.currency },
        details: JSON.parse(storedOfferDetails.write({ forWhom, includes, taxNote, costs, policies })),
        ...{ created_at: offer.createdAt, changed_at: offer.changedAt },
      };
    }),
  );
}

/** Many rows in one statement. */
async function insert(pool: pg.Pool, table: string, columns: string, rows: readonly object[]): Promise<void> {
  const names = columns
    .split(', ')
    .map((column) => column.split(' ')[0])
    .join(', ');
  await pool.query(
    `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as given (${columns}) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
