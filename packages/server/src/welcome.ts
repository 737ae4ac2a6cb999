import type { Config } from './config.ts';
import { type Person, roles } from './modules/audit/index.ts';
import { listDemoPeople } from './modules/organisations/index.ts';
import { issueSetupLink } from './modules/people/index.ts';
import type { Deps } from './platform/deps.ts';
import { languages } from './web/words/index.ts';

/** Prints where Cairn answers and who can sign in: in the demo everybody, on an empty instance the first administrator. */
export async function welcome(deps: Deps): Promise<void> {
  const lines = deps.config.demo ? await demoLines(deps) : await firstLines(deps);
  const all = [`Cairn is ready: ${deps.config.publicUrl}`, ...lines, '', ...runningLines(deps.config)];
  process.stdout.write(`\n${all.join('\n')}\n`);
}

/** What somebody who has just started it for the first time wants to know next. */
function runningLines({ dataFolder, databaseUrl }: Config): string[] {
  const kept = databaseUrl
    ? `Secrets and pictures lie in ${dataFolder} (CAIRN_DATA), everything else in your own database.`
    : `Everything is kept in ${dataFolder}; CAIRN_DATA names another folder.`;
  return [kept, 'Stop it with Ctrl-C. The next start goes on from there.'];
}

async function demoLines(deps: Deps): Promise<string[]> {
  const { publicUrl } = deps.config;
  const people = await listDemoPeople(deps);
  if (people.length === 0) return [];
  return [
    '',
    'This is a demo world; everything in it is invented. Look at:',
    `  ${publicUrl}/catalogue   what can be learnt`,
    `  ${publicUrl}/verify      check a badge`,
    `  ${publicUrl}/outbox      the mail that Cairn writes`,
    '',
    `Sign in with one click, without a password, at ${publicUrl}/sign-in as:`,
    ...namesByRole(people),
    ...openToOthers(deps.config.host),
  ];
}

/** A demo signs in anybody as anybody: who opens it to a network should know. */
function openToOthers(host: string): string[] {
  if (['localhost', '127.0.0.1', '::1'].includes(host)) return [];
  return ['', `Careful: everybody who can reach this machine at ${host} can sign in here as anyone.`];
}

/** One line a role, such as `  Registrar      Ciara Walsh, Ivan Petrov`. */
function namesByRole(people: readonly Person[]): string[] {
  const { demo } = languages[0].words.access;
  const groups: [string, (person: Person) => boolean][] = [
    [demo.learner, (person) => !person.isAdministrator && person.memberships.length === 0],
    ...roles.map((role): [string, (person: Person) => boolean] => [
      demo.roles[role],
      (person) => person.memberships.some((membership) => membership.roles.includes(role)),
    ]),
    [demo.administrator, (person) => person.isAdministrator],
  ];
  const width = Math.max(...groups.map(([group]) => group.length));
  return groups.flatMap(([group, isIn]) => {
    const names = people.filter(isIn).map(({ name }) => name);
    return names.length > 0 ? [`  ${group.padEnd(width)}  ${names.join(', ')}`] : [];
  });
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
