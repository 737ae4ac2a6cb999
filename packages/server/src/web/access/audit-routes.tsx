import { type Context, Hono } from 'hono';
import type { AuditEntry, Person } from '../../modules/audit/index.ts';
import {
  exportAudit,
  listAudit,
  type Organisation,
  organisationPolicy,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { csvFile, csvLine } from '../csv.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import type { Words } from '../words/index.ts';
import { AuditTrailPage, type Chosen, nameOf } from './audit-page.tsx';
import { enter } from './members-routes.tsx';
import { requireActor } from './session.ts';

const oneDay = 24 * 60 * 60 * 1000;

/** `/console/:slug/audit`: who did what, narrowed by act, person and period; and the same as a file. */
export function auditRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/console/:slug/audit', async (context) => {
    const actor = requireActor(context);
    const organisation = await enter(deps, context, organisationPolicy.readTrail);
    const chosen = chosenOf(context);
    const before = context.req.query('before') ?? '';
    const period = periodOf(chosen);
    const page = await listAudit(deps, actor, {
      ...filterOf(organisation, chosen),
      ...period,
      ...(/^\d{1,15}$/.test(before) ? { before: Number(before) } : {}),
    });
    const isFirst = before === '';
    const body = (
      <AuditTrailPage {...{ organisation, page, chosen, isFirst }} isBadPeriod={period === undefined} />
    );
    return show(context, { title: wordsOf(context).audit.title, layout: 'console', body });
  });

  routes.get('/console/:slug/audit.csv', async (context) => {
    const actor = requireActor(context);
    const organisation = await enter(deps, context, organisationPolicy.readTrail);
    return csvFile(
      `audit-${organisation.slug}.csv`,
      linesOf(deps, actor, { organisation, chosen: chosenOf(context), words: wordsOf(context).audit }),
    );
  });

  return routes;
}

async function* linesOf(
  deps: Deps,
  actor: Person,
  { organisation, chosen, words }: { organisation: Organisation; chosen: Chosen; words: Words['audit'] },
): AsyncGenerator<string> {
  yield csvLine([...words.csvColumns]);
  const filter = { ...filterOf(organisation, chosen), ...periodOf(chosen) };
  for await (const entry of exportAudit(deps, actor, filter)) yield csvLine(cellsOf(entry, words));
}

function cellsOf(entry: AuditEntry, words: Words['audit']) {
  const who = nameOf(entry.who, words);
  const about = `${entry.subjectType} ${entry.subjectId}`;
  const details = words.detail(entry.detail);
  return [entry.sequence, entry.happenedAt, who, entry.action, words.sentence(entry, who), about, details];
}

function filterOf({ id }: Organisation, { action, person }: Chosen) {
  return { organisationId: id, action, whoId: person };
}

function chosenOf(context: Context<WebEnv>): Chosen {
  const of = (name: string) => (context.req.query(name) ?? '').slice(0, 100);
  return { action: of('action'), person: of('person'), from: of('from'), until: of('until') };
}

/** Whole days, in UTC as everything is stored; undefined when they cannot be read. */
function periodOf({ from, until }: Chosen): { from?: Date; until?: Date } | undefined {
  const [first, last] = [dayOf(from), dayOf(until)];
  if (first === 'unreadable' || last === 'unreadable') return undefined;
  if (first && last && last < first) return undefined;
  return {
    ...(first && { from: first }),
    ...(last && { until: new Date(last.getTime() + oneDay) }),
  };
}

function dayOf(text: string): Date | 'unreadable' | undefined {
  if (text === '') return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) ? day : 'unreadable';
}
