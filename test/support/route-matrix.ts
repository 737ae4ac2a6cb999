import assert from 'node:assert/strict';
import type { Browser } from './people.ts';

/** What one visitor gets: a status, or to be led to sign-in first. */
export type Expected = number | 'sign-in';

/** One route as each kind of visitor finds it (security.md row 18). */
export interface RouteRow<Who extends string> {
  method: 'GET' | 'POST';
  /** As the door declares it, e.g. `/console/:slug/members`. */
  route: string;
  /** Posted by everybody alike. */
  fields?: { [field: string]: string | readonly string[] };
  expected: { [who in Who]: Expected };
}

/**
 * Asks each route as each visitor and returns the cells that are not as expected, so that a test can say
 * `assert.deepEqual(await walkMatrix(…), [])`. `fill` puts real ids into a route. Visitors come in the order of
 * `visitors`: put those who may change something last.
 */
export async function walkMatrix<Who extends string>(
  visitors: { [who in Who]: Browser },
  rows: readonly RouteRow<Who>[],
  fill: { [parameter: string]: string },
): Promise<string[]> {
  const wrong: string[] = [];
  for (const row of rows) {
    const path = row.route.replace(/:([A-Za-z]+)/g, (_all, name: string) => fill[name] ?? assert.fail(name));
    for (const who of Object.keys(visitors) as Who[]) {
      const browser = visitors[who];
      const answer =
        row.method === 'GET' ? await browser.get(path) : await browser.post(path, row.fields ?? {});
      const found = isSignIn(answer) ? 'sign-in' : answer.status;
      if (found !== row.expected[who])
        wrong.push(`${row.method} ${row.route} as ${who}: ${found}, expected ${row.expected[who]}`);
    }
  }
  return wrong;
}

/** Routes of a door that no row speaks of: a route that nobody thought about fails the test. */
export function routesWithoutRow(
  door: { routes: readonly { method: string; path: string }[] },
  rows: readonly { method: string; route: string }[],
  elsewhere: readonly string[] = [],
): string[] {
  const known = new Set([...rows.map((row) => `${row.method} ${row.route}`), ...elsewhere]);
  const declared = door.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  assert.ok(declared.length > 0, 'The door declares no route.');
  return [...new Set(declared)].filter((route) => !known.has(route));
}

function isSignIn(answer: Response): boolean {
  return answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in?next=');
}
