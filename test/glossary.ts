import type { SourceFile } from './import-graph.ts';

/** Where a word stands that the glossary does not use, because somebody else says it. */
export interface Exception {
  word: string;
  why: string;
  /** Starts of paths; everywhere without them. */
  at?: readonly string[];
  /** In these names and phrases only. */
  as?: RegExp;
}

const server = 'packages/server/src';

export const exceptions: readonly Exception[] = [
  { word: 'version', why: 'a skill that samples teach', as: /version control/gi },
  { word: 'version', why: 'wordings of any subject, in rules that are stored', at: ['packages/rules/src/'] },
  {
    word: 'version',
    why: 'what a statement is kept by',
    at: [
      `${server}/modules/assessment/declaration/`,
      `${server}/web/assessment/declaration/`,
      `${server}/web/words/en/declaration.ts`,
      `${server}/web/words/de/declaration.ts`,
    ],
  },
  {
    word: 'version',
    why: 'of a statement, and of a framework as its publisher calls it',
    at: [`${server}/database/tables.ts`],
    as: /(?<=interface (?:AssessmentDeclaration|SkillsEdition|SkillsSource) \{[^}]*)\bversion/g,
  },
  {
    word: 'version',
    why: 'of PostgreSQL',
    at: [`${server}/database/embedded`, `${server}/database/open.ts`],
  },
  { word: 'version', why: 'of a format of bytes', at: [`${server}/platform/seal.ts`] },
  {
    word: 'prerequisite',
    why: 'an element of the European standard, as the engine has it',
    at: [`${server}/modules/catalog/european-elements.ts`],
  },
  {
    word: 'course',
    why: 'a type of schema.org',
    at: [
      `${server}/web/catalog/achievement-routes.tsx`,
      `${server}/protocols/open-badges/edition-documents.test.ts`,
    ],
  },
  {
    word: 'version',
    why: 'members of JSON Resume and of the Europass document',
    at: [`${server}/modules/wallet/proven/`],
  },
  {
    word: 'organization',
    why: 'an element of the Europass document',
    at: [`${server}/modules/wallet/proven/europass.ts`, `${server}/modules/wallet/proven/proven.test.ts`],
  },
  {
    word: 'recipient',
    why: 'of a mail: what RFC 5321 and RFC 3464 call it',
    at: [
      'test/support/mail-server.ts',
      `${server}/platform/mail-report`,
      `${server}/modules/issuing/claim-reach.ts`,
      `${server}/api/json/award-reach.ts`,
      `${server}/web/words/en/api-award-reach.ts`,
    ],
  },
  { word: 'version', why: 'a relation of links (RFC 5829)', as: /successor-version/g },
  { word: 'version', why: 'a declaration of XML', at: [`${server}/platform/xml.ts`] },
  { word: 'version', why: 'a member of oEmbed', at: [`${server}/protocols/oembed/`] },
  { word: 'version', why: 'a line of iCalendar', at: [`${server}/platform/icalendar.ts`] },
  {
    word: 'version',
    why: 'an attribute of SVG',
    at: [`${server}/platform/safe-svg.ts`, `${server}/platform/badge-designer/svg-rules.ts`],
  },
  {
    word: 'version',
    why: 'a member of OpenAPI',
    at: [`${server}/platform/open-api.ts`, `${server}/api/document.ts`],
  },
  { word: 'version', why: 'of the data model', at: [`${server}/protocols/vc-api/`] },
  { word: 'version', why: 'of XML, and of a format of feeds', at: [`${server}/protocols/catalogue-data/`] },
  {
    word: 'version',
    why: 'a member of Open Badges',
    at: [`${server}/modules/catalog/achievement-model.ts`, `${server}/web/verification/credential-`],
  },
  {
    word: 'version',
    why: "the engine's sentence, of a credential",
    at: [`${server}/web/words/de/checks/reasons.ts`],
  },
  {
    word: 'version',
    why: 'in what an earlier Cairn stored',
    at: [`${server}/modules/audit/audit-store`, `${server}/jobs/plan.ts`],
  },
  {
    word: 'version',
    why: 'what the publisher of a framework calls it',
    at: [
      `${server}/api/json/framework.ts`,
      `${server}/modules/skills/`,
      `${server}/web/skills/`,
      `${server}/web/words/de/frameworks.ts`,
      `${server}/web/words/en/api-skills.ts`,
      `${server}/web/words/en/frameworks.ts`,
      'test/support/framework-files.ts',
    ],
  },
  {
    word: 'version',
    why: 'words that somebody searches for',
    at: [`${server}/web/catalog/catalogue-pages.test.ts`],
  },
  {
    word: 'revision',
    why: 'how often an import has written to a framework',
    at: [`${server}/api/json/framework.ts`, `${server}/modules/skills/`],
  },
  {
    word: 'revision',
    why: 'of a framework: how often an import has written to it',
    at: [`${server}/database/tables.ts`],
    as: /(?<=interface SkillsSource \{[^}]*)\brevision/g,
  },
  {
    word: 'competency',
    why: 'of CTDL-ASN and of columns of tables',
    at: [`${server}/modules/skills/import/`],
  },
  { word: 'competence', why: 'a column of ESCO', at: [`${server}/modules/skills/import/`] },
  ...[
    'course',
    'quiz',
    'examination',
    'revision',
    'objective',
    'prerequisite',
    'competence',
    'competency',
  ].map((word) => ({
    word,
    why: 'what catalogues of other systems call it',
    at: [`${server}/modules/imports/read/`],
  })),
  {
    word: 'course',
    why: 'the name of a file',
    at: [`${server}/api/json/catalogue-import.ts`],
    as: /courses\.csv/g,
  },
  { word: 'course', why: 'what people type', at: [`${server}/modules/catalog/synonyms.ts`] },
  { word: 'customer', why: 'what people type', at: [`${server}/modules/catalog/synonyms.ts`] },
  { word: 'examination', why: 'what people type', at: [`${server}/modules/catalog/synonyms.ts`] },
  { word: 'version', why: 'of the program', at: ['packages/cli/src/main.ts'] },
  {
    word: 'version',
    why: 'what the publisher of a framework calls it',
    at: ['packages/cli/src/help.ts', 'packages/cli/src/import.ts'],
  },
  { word: 'version', why: 'of a browser', at: ['test/support/packaged-chromium.ts'] },
  { word: 'user', why: 'of HTTP', as: /user[-_ ]?agent/gi },
  { word: 'user', why: 'of web addresses', as: /user(?: name|:password| and password)/g },
  { word: 'user', why: 'of WebAuthn', as: /\w*user(?:Verif\w+|DisplayName|Handle|ID|Name)\b/gi },
  { word: 'user', why: 'of the operating system', as: /userInfo|\{ user, system \}|\(user \+ system\)/g },
  { word: 'user', why: 'names of icons', as: /\b(?:[a-z]+-)*user-[a-z-]+|icon(?:=|: )['"]users['"]/g },
  {
    word: 'user',
    why: 'a symbol on badges',
    at: [
      `${server}/platform/badge-artwork/design.ts`,
      `${server}/web/words/en/authoring.ts`,
      `${server}/web/words/de/authoring.ts`,
    ],
    as: /\busers\b/g,
  },
  { word: 'institution', why: 'a symbol on badges', as: /landmark: 'Institution'/g },
  { word: 'recipient', why: "the engine's name", as: /expectedRecipient|namesRecipient/g },
  {
    word: 'recipient',
    why: 'how tables of others name their columns',
    at: [`${server}/modules/issuing/list/list-columns.ts`],
  },
  {
    word: 'recipient',
    why: "the engine's checks and verdicts",
    at: [
      `${server}/web/ui/verdict.tsx`,
      `${server}/web/words/en/ui.ts`,
      `${server}/web/words/de/ui.ts`,
      `${server}/web/words/en/verdict-words.ts`,
      `${server}/web/words/de/verdict-words.ts`,
      `${server}/web/words/de/checks/dates.ts`,
      'packages/cli/src/',
    ],
  },
  {
    word: 'course',
    why: 'a type of achievement in Open Badges',
    at: [
      `${server}/modules/catalog/vocabulary.ts`,
      `${server}/web/words/en/catalog.ts`,
      `${server}/web/words/de/catalog.ts`,
    ],
  },
  { word: 'assertion', why: 'of DIDs', as: /assertionMethod/g },
  { word: 'assertion', why: 'of Open Badges 2.0', at: ['test/support/producers/'] },
  { word: 'recipient', why: 'of Open Badges 2.0', at: ['test/support/producers/'] },
  { word: 'competency', why: 'of schema.org', as: /competencyRequired/g },
  { word: 'organization', why: 'of LinkedIn', as: /organizationName/g },
  { word: 'organization', why: 'of HTML', as: /autocomplete="organization"/g },
];

export interface Foreign {
  word: string;
  /** What the glossary calls it. */
  say: string;
}

/** The words that the glossary does not use. Throws where its table has another form. */
export function foreignWords(glossary: string): Foreign[] {
  const rows = glossary.split('\n').filter((line) => line.startsWith('| '));
  return rows.flatMap((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const [, say = '', , not = ''] = cells;
    if (cells.length !== 5) throw new Error(`The glossary has a row of another form: ${row}`);
    if (say === 'word' || not === '') return [];
    return not.split(', ').map((word) => ({ word, say }));
  });
}

/** Every foreign word, as `path: word, say the other`, and the exceptions that nothing needs. */
export function findForeign(
  files: readonly SourceFile[],
  words: readonly Foreign[],
  known: readonly Exception[] = exceptions,
): string[] {
  if (files.length === 0 || words.length === 0) return ['the scan saw nothing'];
  const used = new Set<string>();
  const found = files.flatMap((file) => {
    const text = `${file.path}\n${codeOf(file)}`;
    return words
      .filter(({ word }) => saysPart(allowed({ ...file, text }, { word, known, used }), word))
      .map(({ word, say }) => `${file.path}: ${word}, say ${say}`);
  });
  const idle = known.flatMap(({ word, at = [''], why }) =>
    at
      .filter((start) => !used.has(nameOf(word, start, why)))
      .map((start) => `nobody needs ${word} ${start}: ${why}`),
  );
  return [...found, ...idle];
}

/** The text without what may say the word. */
function allowed(
  { path, text }: SourceFile,
  { word, known, used }: { word: string; known: readonly Exception[]; used: Set<string> },
): string {
  let rest = text;
  for (const { at = [''], as = /[\s\S]*/, why } of known.filter((one) => one.word === word)) {
    const start = at.find((one) => path.startsWith(one));
    if (start === undefined) continue;
    const next = rest.replace(as, ' ');
    if (next !== rest && saysPart(rest, word)) used.add(nameOf(word, start, why));
    rest = next;
  }
  return rest;
}

const nameOf = (word: string, start: string, why: string) => `${word} ${start} ${why}`;

/** Whether the word, or several of it, is a part of a name or a word of a text. */
function saysPart(text: string, word: string): boolean {
  if (!new RegExp(word.slice(0, -1), 'i').test(text)) return false;
  const parts = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  const forms = new Set([word, `${word}s`, word.replace(/y$/, 'ies')]);
  return parts.some((part) => forms.has(part.toLowerCase()));
}

/** Without comments, and without what people in tests and in the demo world say. */
function codeOf({ path, text }: SourceFile): string {
  const code = text.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/[^\n]*/g, '$1');
  const isTold = /\.test\.tsx?$|\/demo\/|^test\//.test(path) && !path.endsWith('every-route.ts');
  if (!isTold) return code;
  return code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '');
}
