// The row skill-picker-14000 in a process of its own, started by run.ts: 14,000 skills with names in three languages in a
// PostgreSQL of their own, searched one after the other as people type. Prints one line of JSON; times are p95 in
// milliseconds by wall clock, since all three wait for the database.

import { openDatabase } from '../packages/server/src/database/open.ts';
import { findImported } from '../packages/server/src/modules/skills/picker/find-imported.ts';
import { createLog } from '../packages/server/src/platform/log.ts';
import { templateName, urlOfDatabase, withTestPostgres } from '../test/support/postgres.ts';

const skills = 14_000;
const languages = ['en', 'de', 'fr'];
const searches = 1000;
/** What the server may take for a search, and how much faster than the peer it must be. */
const budget = { milliseconds: 30, peerRatio: 3 };

let state = 20261127;
/** The same in every run. */
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi zo chi ster ment ung tion'.split(
  ' ',
);
const words = Array.from({ length: 6000 }, () =>
  Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join(''),
);
/** Few words are in many names, as in any language. */
const word = () => words[Math.floor(words.length * random() ** 2.5)] ?? '';
const label = () => Array.from({ length: 2 + Math.floor(random() * 3) }, word).join(' ');

/** A word or two of a name, begun or whole, one in six with a letter missing. */
function typed(name: string): string {
  const [first = '', second = ''] = name.split(' ');
  const some = random() < 0.5 ? first : `${first} ${second.slice(0, 4)}`;
  const at = 1 + Math.floor(random() * (first.length - 2));
  return random() < 1 / 6 ? some.slice(0, at) + some.slice(at + 1) : some;
}

const line = await withTestPostgres(async (url) => {
  const { database, pool, close } = await openDatabase(urlOfDatabase(url, templateName), {
    maxConnections: 2,
  });
  try {
    const deps = { database, log: createLog('error'), now: () => new Date() };
    const names = await fill((text, values) => pool.query(text, values));
    const asked = Array.from({ length: searches }, () =>
      typed(names[Math.floor(random() * names.length)] ?? ''),
    );
    await findImported(deps, { typed: 'ba', owner: 'org_a', limit: 20 });
    const ours = await p95(asked, (text) => findImported(deps, { typed: text, owner: 'org_a', limit: 20 }));
    const peer = await p95(asked.slice(0, 60), (text) =>
      pool.query(
        `select skill.id from skills.skill as skill where skill.search_name ilike $1 or exists (
           select 1 from skills.label as label where label.skill_id = skill.id and label.search_text ilike $1)
         order by skill.search_name limit 20`,
        [`%${text}%`],
      ),
    );
    const limit = await p95(asked, (_text, index) =>
      pool.query('select name from skills.skill where id = $1', [`skl_${(index * 7919) % skills}`]),
    );
    const [peerRatio, limitRatio] = [peer / ours, limit / ours];
    const ok = ours <= budget.milliseconds && peerRatio >= budget.peerRatio;
    return {
      name: 'skill-picker-14000',
      value: ours,
      unit: 'ms, p95',
      peer,
      peerRatio,
      limit,
      limitRatio,
      budget,
      ok,
    };
  } finally {
    await close();
  }
});
console.log(
  JSON.stringify(line, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value)),
);

type Query = (text: string, values?: unknown[]) => Promise<unknown>;

/** Puts the skills in; their names. */
async function fill(query: Query): Promise<string[]> {
  await query(`insert into skills.source (id, format, uri, name, language, scale_id, created_at, changed_at)
    values ('frw_all', 'csv', 'urn:all', 'All', 'en', 'frm_cairn-five-levels', now(), now())`);
  const names = Array.from({ length: skills }, label);
  const labels = names.flatMap((_name, skill) =>
    languages.flatMap((language) =>
      [0, 1, 2].map((place) => ({
        ...{ skill_id: `skl_${skill}`, language, place, text: label() },
        kind: place === 0 && language !== 'en' ? 'preferred' : 'alternative',
      })),
    ),
  );
  await query(
    `insert into skills.skill (id, framework_id, source_id, url, name, search_name, language, kind, created_at)
     select 'skl_' || (place - 1), 'frm_cairn-five-levels', 'frw_all', 'urn:' || place, name, name, 'en', 'technical', now()
     from unnest($1::text[]) with ordinality as given (name, place)`,
    [names],
  );
  await query(
    `insert into skills.label (skill_id, language, kind, place, text, search_text)
     select skill_id, language, kind, place, text, text from jsonb_to_recordset($1::jsonb)
       as given (skill_id text, language text, kind text, place int, text text)`,
    [JSON.stringify(labels)],
  );
  await query('analyze');
  return [...names, ...labels.map(({ text }) => text)];
}

async function p95(
  asked: readonly string[],
  run: (text: string, index: number) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (const [index, text] of asked.entries()) {
    const start = performance.now();
    await run(text, index);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}
