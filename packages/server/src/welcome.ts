import { issueSetupLink, listDemoPeople } from './modules/access/index.ts';
import { demoPassword } from './platform/demo.ts';
import type { Deps } from './platform/deps.ts';
import { members } from './web/words/en/members.ts';

/** Prints where Cairn answers and who can sign in: in the demo everybody, on an empty instance the first administrator. */
export async function welcome(deps: Deps): Promise<void> {
  const lines = deps.config.demo ? await demoLines(deps) : await firstLines(deps);
  process.stdout.write(`\nCairn is ready: ${deps.config.publicUrl}\n${lines.join('\n')}\n`);
}

async function demoLines(deps: Deps): Promise<string[]> {
  const { publicUrl } = deps.config;
  const people = await listDemoPeople(deps);
  if (people.length === 0) return [];
  const rows = people.map((person) => {
    const parts = person.memberships.map(
      ({ roles, organisationName }) => `${members.rolesOf(roles)} at ${organisationName}`,
    );
    if (person.isAdministrator) parts.unshift('Administrator');
    return { email: person.email, part: parts.join('; ') || 'Learner' };
  });
  const width = Math.max(...rows.map((row) => row.email.length));
  return [
    '',
    'This is a demo world; everything in it is invented. Look at:',
    `  ${publicUrl}/catalogue   what can be learnt`,
    `  ${publicUrl}/verify      check a badge`,
    `  ${publicUrl}/outbox      the mail that Cairn writes`,
    '',
    `Sign in at ${publicUrl}/sign-in with one click, or as one of these with the password "${demoPassword}":`,
    ...rows.map((row) => `  ${row.email.padEnd(width)}  ${row.part}`),
  ];
}

async function firstLines(deps: Deps): Promise<string[]> {
  const link = await issueSetupLink(deps);
  if (!link) return [];
  return [
    '',
    'Nobody is here yet. Open this link within an hour to become the first administrator (a restart prints a new one):',
    `  ${link}`,
  ];
}
