import { importsOf, resolve, type SourceFile } from './import-graph.ts';

export type { SourceFile } from './import-graph.ts';

/** The module map (ARCHITECTURE.md): what each module is for, and whose `index.ts` it may import. */
export const moduleMap: { [name: string]: { isFor: string; mayUse: string[] } } = {
  audit: { isFor: 'who acted, and the trail of what was done, append-only', mayUse: [] },
  people: { isFor: 'persons, addresses, sign-in, sessions', mayUse: ['audit'] },
  notices: { isFor: 'what a person should know, once, as they chose', mayUse: ['people'] },
  organisations: {
    isFor: 'organisations, members, roles, policies, API tokens',
    mayUse: ['audit', 'people'],
  },
  cases: {
    isFor: 'what people decide for others: queues, comments, decisions, appeals',
    mayUse: ['audit', 'people', 'notices', 'organisations'],
  },
  site: {
    isFor: 'what the site says of itself, and what is done once before it is real',
    mayUse: ['audit', 'people', 'organisations'],
  },
  skills: { isFor: 'frameworks, skills, levels, by language', mayUse: ['audit', 'organisations'] },
  verification: {
    isFor: 'checking whatever someone presents, one or many',
    // site: what was found of many is signed by the site.
    mayUse: ['audit', 'site'],
  },
  catalog: {
    isFor: 'achievements and their editions, search',
    // cases, notices: a draft is reviewed by a second person.
    mayUse: ['audit', 'notices', 'organisations', 'cases', 'skills'],
  },
  earning: {
    isFor: 'what people showed (facts), and whether it is enough (decisions)',
    mayUse: ['catalog'],
  },
  learning: {
    isFor: 'enrolment and progress; learners are found by name',
    // notices: who takes part in a run hears that it is cancelled.
    mayUse: ['audit', 'people', 'notices', 'organisations', 'catalog', 'earning'],
  },
  assessment: {
    isFor: 'exams, attempts, marks',
    mayUse: ['audit', 'people', 'organisations', 'catalog', 'earning', 'learning'],
  },
  imports: {
    isFor: 'catalogues of other systems, read, mapped and made into drafts',
    // assessment: a draft of a next edition begins with a copy of what the last one asks.
    mayUse: ['audit', 'organisations', 'skills', 'catalog', 'assessment'],
  },
  issuing: {
    isFor: 'awards, signing, issuer keys, status',
    // cases: an award whose rule is met no longer is decided by a person.
    mayUse: ['audit', 'people', 'notices', 'organisations', 'cases', 'site', 'catalog', 'earning'],
  },
  paper: {
    isFor: 'what awards look like on paper: certificates, their templates, transcripts',
    mayUse: ['audit', 'organisations', 'site', 'catalog', 'issuing'],
  },
  trust: {
    isFor: 'what organisations say of each other, signed: accreditation, partnership and more',
    mayUse: ['audit', 'notices', 'organisations', 'cases', 'catalog', 'issuing'],
  },
  community: {
    isFor: 'what participants say: reviews, answers to them, testimonials',
    // learning, issuing: only who took part may speak; cases: what should not stand there is decided by a person.
    mayUse: ['audit', 'people', 'notices', 'organisations', 'cases', 'catalog', 'learning', 'issuing'],
  },
  exchange: {
    isFor: 'what leaves the catalogue for other programs: formats, registries, downloads',
    mayUse: ['audit', 'organisations', 'catalog', 'issuing', 'trust'],
  },
  transparency: {
    isFor: 'the log of what was signed and taken back, and its proofs',
    mayUse: ['issuing', 'trust'],
  },
  wallet: {
    isFor: 'what a person holds and shows',
    // catalog, organisations: what badges prove, skill by skill, and by whose word.
    // verification, notices: what was brought from elsewhere is checked, and its keeper hears when it counts no longer.
    mayUse: ['audit', 'people', 'notices', 'organisations', 'catalog', 'verification', 'issuing'],
  },
  webhooks: {
    isFor: 'programs of other houses that are told what happens',
    mayUse: ['audit', 'organisations'],
  },
};

/** Longest file that needs no reason, in lines. */
const longestFile = 400;

/** Files over the limit, each with the reason why it is not split. */
export const longFiles: { [path: string]: string } = {
  'packages/server/src/web/forms/edit-forms.test.ts': 'one table, an entry a form',
  'test/support/every-route.ts': 'one table, a line a route',
};

const server = 'packages/server/src/';
const rules = 'packages/rules/src/';
const doors = ['web', 'api', 'protocols', 'jobs'];
const consoleDoor = `${server}web/console/enter.ts`;

/** Every break of the house rules in these files, as `path: what is wrong`. An empty scan is a break itself. */
export function findBreaks(files: SourceFile[]): string[] {
  if (!files.some((file) => file.path.startsWith(`${server}modules/`))) return ['the scan saw no module'];
  return files.flatMap((file) => [...lengthBreaks(file), ...importBreaks(file), ...contentBreaks(file)]);
}

function lengthBreaks({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length;
  if (lines <= longestFile || path in longFiles || path.endsWith('tables.ts')) return [];
  return [`${path}: ${lines} lines; split it, or list it in longFiles with a reason`];
}

function importBreaks(file: SourceFile): string[] {
  return importsOf(file.text).flatMap((specifier) => {
    const reason = refuse(file.path, specifier, resolve(file.path, specifier));
    return reason ? [`${file.path}: imports ${specifier}: ${reason}`] : [];
  });
}

/** Why an import is against the rules of docs "What may import what"; undefined when it is fine. */
function refuse(path: string, specifier: string, target: string): string | undefined {
  if (/\.(test|test-support)\.tsx?$/.test(path)) return undefined;
  if (path.startsWith('packages/engine/src/')) return refuseEngine(specifier, target);
  if (path.startsWith(rules)) return refuseRules(specifier, target);
  if (!path.startsWith(server)) return undefined;
  const [from, name = ''] = path.slice(server.length).split('/');
  const [to, toName = '', toFile = ''] = target.startsWith(server)
    ? target.slice(server.length).split('/')
    : [];
  if (from === 'modules') {
    if (to === 'modules' && toName !== name) {
      if (!moduleMap[name]?.mayUse.includes(toName)) return `the map gives ${name} no edge to ${toName}`;
      if (toFile !== 'index.ts') return `enter ${toName} through its index.ts`;
    }
    if (to && doors.includes(to)) return 'a module never imports a door';
    if (to === 'database' && !/^(open|tables)\.ts$/.test(toName))
      return 'modules know only the Database type';
    if (isRules(path) && /^(kysely|pg|hono)/.test(specifier)) return 'rules are pure';
    if (specifier === 'kysely' && !isStore(path)) return 'SQL stands in x-store.ts files only';
    return undefined;
  }
  if (from && doors.includes(from)) {
    if (to === 'database') return 'a door never touches the database';
    if (isWords(path)) return undefined;
    if (/^packages\/server\/src\/web\/words\/[a-z]{2,3}\//.test(target))
      return "a language's own files are known to web/words alone: ask wordsOf or useWords";
    if (target === `${server}web/words/index.ts`) return undefined;
    if (to && doors.includes(to) && to !== from) return 'a door never imports another door';
    if (to === 'modules' && toFile !== 'index.ts') return `enter ${toName} through its index.ts`;
    if (path.startsWith(`${server}web/islands/`) && to && to !== 'web')
      return 'an island imports the engine and its own files';
    return undefined;
  }
  if (
    (from === 'platform' || from === 'database') &&
    to &&
    !['platform', 'database'].includes(to) &&
    target !== `${server}config.ts`
  ) {
    return `${from} imports nothing above it`;
  }
  return undefined;
}

/** The catalogues: what every door says, in each language. */
function isWords(path: string): boolean {
  return path.startsWith(`${server}web/words/`);
}

function refuseEngine(specifier: string, target: string): string | undefined {
  if (specifier.startsWith('node:')) return 'the engine runs in browsers: no Node';
  if (specifier.startsWith('.') && !target.startsWith('packages/engine/src/'))
    return 'the engine imports its own files only';
  if (!specifier.startsWith('.') && !/^(jsonld|rdf-canonize|@noble\/(hashes|curves))(\/|$)/.test(specifier)) {
    return 'the engine may use canonicalisation and curve libraries only';
  }
  return undefined;
}

function refuseRules(specifier: string, target: string): string | undefined {
  if (specifier.startsWith('.') && target.startsWith(rules)) return undefined;
  return 'the rules have no dependency and import their own files only';
}

function contentBreaks({ path, text }: SourceFile): string[] {
  const breaks: string[] = [];
  const isTest = /\.test\.tsx?$|test-support|^test\//.test(path);
  if (isRules(path) && !isTest && /\bawait\b/.test(withoutComments(text)))
    breaks.push(`${path}: rules never await`);
  if (isStore(path)) {
    const own = schemaOf(path);
    for (const [, schema] of withoutComments(text).matchAll(/'([a-z]+)\.[a-z_]+(?: as \w+)?'/g)) {
      if (schema && schema in moduleMap && schema !== own)
        breaks.push(`${path}: reads schema ${schema}, which belongs to another module`);
    }
  }
  if (
    !isTest &&
    path.startsWith(server) &&
    !path.endsWith('platform/safe-fetch.ts') &&
    /(?<![.\w])fetch\((?!request)/.test(withoutComments(text))
  ) {
    if (!path.includes('/web/islands/'))
      breaks.push(`${path}: calls fetch; outside documents come through platform/safe-fetch.ts`);
  }
  if (
    !isTest &&
    path.startsWith(`${server}web/`) &&
    path !== consoleDoor &&
    /['"`]\/console\/:/.test(withoutComments(text))
  )
    breaks.push(`${path}: a route of a console that does not enter by web/console/enter.ts`);
  if (
    !isTest &&
    path.startsWith(`${server}web/`) &&
    !path.startsWith(`${server}web/forms/`) &&
    /\.(?:post|parseBody)\(|\.req\.(?:json|text|formData|arrayBuffer|blob)\(/.test(withoutComments(text))
  )
    breaks.push(`${path}: takes what is posted by itself; web/forms does, limit and role first`);
  return breaks;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

function isRules(path: string): boolean {
  return /-rules\.ts$/.test(path);
}

function isStore(path: string): boolean {
  return /\/modules\/[^/]+\/(?:[^/]+\/)?(?:[^/]+-)?store\.ts$/.test(path);
}

function schemaOf(path: string): string {
  return path.slice(`${server}modules/`.length).split('/')[0] ?? '';
}
