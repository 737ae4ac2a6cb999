import type { Context, Hono } from 'hono';
import { findEditions } from '../../modules/catalog/index.ts';
import {
  countsAt,
  judgeWanted,
  lastShown,
  linesOf,
  readSigned,
  type ShownSkill,
} from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { readRole } from '../catalog/role/read-role.ts';
import type { WebEnv } from '../env.ts';
import { readsOf, wordsOf } from '../language.ts';
import { show } from '../show.tsx';
import { dateOf, textOf } from '../verification/credential-words.ts';
import { BriefPage } from './brief-page.tsx';
import { evidenceIn } from './evidence-lines.ts';
import type { Readable } from './readable.ts';
import { RoleCheckPage } from './role-check-page.tsx';

interface Page {
  path: string;
  /** Refuses whoever may not see them. */
  read: (context: Context<WebEnv>) => Promise<Readable>;
}

const mostLines = 100;
const longestPasted = 6000;
const yearsToChoose = [1, 2, 3, 5, 10];
const usualYears = 3;

/** What a reader works out from shown badges: `…/role` against a role, `…/brief` for an interview. Nothing is kept. */
export function readerPages(routes: Hono<WebEnv>, deps: Deps, { path, read }: Page): void {
  routes.get(`${path}/role`, async (context) => {
    const readable = await read(context);
    context.header('x-robots-tag', 'noindex, nofollow');
    const editions = await findEditions(
      deps,
      readable.proven.badges.map(({ award }) => award.editionId),
    );
    const asked = await readRole(deps, context, [...editions.values()]);
    const pasted = (context.req.query('skills') ?? '').slice(0, longestPasted);
    const years = yearsToChoose.find((each) => String(each) === context.req.query('years')) ?? usualYears;
    const { wanted, isMore } = linesOf(pasted, mostLines);
    const shown = skillsOf(readable, { reads: readsOf(context), now: deps.now() });
    const needs = asked.role?.needs ?? [];
    const judged = judgeWanted([...needs, ...wanted], shown, { now: deps.now(), years });
    const page = { ...readable, asked, pasted, years, judged, isMore, mostLines, yearsToChoose };
    return show(context, {
      title: wordsOf(context).showcase.check.title(readable.holderName),
      head: <meta name="robots" content="noindex, nofollow" />,
      body: <RoleCheckPage {...page} />,
    });
  });

  routes.get(`${path}/brief`, async (context) => {
    const readable = await read(context);
    context.header('x-robots-tag', 'noindex, nofollow');
    const { badges } = readable.proven;
    const signed = readable.hasEvidence ? await readSigned(deps, badges) : new Map<string, object>();
    const evidence = new Map([...signed].map(([awardId, credential]) => [awardId, evidenceIn(credential)]));
    return show(context, {
      title: wordsOf(context).showcase.brief.title(readable.holderName),
      head: <meta name="robots" content="noindex, nofollow" />,
      body: <BriefPage {...readable} evidence={evidence} />,
    });
  });
}

/** Skills of what counts now: of badges of other issuers by their names and addresses alone. */
function skillsOf(
  { proven, brought }: Readable,
  { reads, now }: { reads: readonly string[]; now: Date },
): ShownSkill[] {
  const here = proven.skills.map((skill) => ({
    ...{ name: skill.name, skillId: skill.skillId, url: skill.url, shownAt: lastShown(skill) },
    shownBy: skill.shownBy.map(({ award, edition, issuer, isOpen }) => ({
      ...{ title: edition.title, issuerName: issuer.name, isBrought: false },
      href: isOpen ? `/awards/${award.id}` : undefined,
    })),
  }));
  const elsewhere = brought
    .filter((badge) => countsAt(badge, now))
    .flatMap(({ id, about }) =>
      about.skills.map(({ name, url }) => ({
        name: textOf(name, reads) ?? '',
        url: url === '' ? undefined : url,
        shownAt: dateOf(about.validFrom),
        shownBy: [
          {
            ...{ title: textOf(about.title, reads) ?? '', isBrought: true, href: `/imported/${id}` },
            issuerName: textOf(about.issuerName, reads) ?? about.issuerId ?? '',
          },
        ],
      })),
    );
  return [...here, ...elsewhere];
}
