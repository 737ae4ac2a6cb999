import type { Hono } from 'hono';
import { exportAudit, listAudit, organisationPolicy } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { show } from '../show.tsx';
import { auditColumns, auditQuery } from './audit-list.tsx';
import { AuditTrailPage } from './audit-page.tsx';

const oneDay = 24 * 60 * 60 * 1000;

/** `/console/:slug/audit`: who did what, narrowed by act, actor and period; as a page and as a file. */
export function auditRoutes(deps: Deps): Hono<WebEnv> {
  const { routes, get } = consoleDoor(deps);

  get('/audit', organisationPolicy.readTrail, async (context, { actor, organisation }) => {
    const { id: organisationId, slug } = organisation;
    const { audit } = wordsOf(context);
    const query = auditQuery.read(context.req);
    const period = periodOf(query.fields);
    const asked = { organisationId, request: query, ...period };
    const columns = auditColumns(audit, { actor, organisation });
    if (query.isFile) return listFile(`audit-${slug}`, columns, exportAudit(deps, actor, asked));
    const found = await listAudit(deps, actor, asked);
    const body = <AuditTrailPage {...{ query, found, columns }} isBadPeriod={period === undefined} />;
    return show(context, { title: audit.title, layout: 'console', body });
  });

  return routes;
}

/** Whole days, in UTC as everything is stored; undefined when they cannot be read. */
function periodOf({
  from,
  until,
}: {
  from: string;
  until: string;
}): { from?: Date; until?: Date } | undefined {
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
