import type { SourceFile } from './import-graph.ts';

/** Most parameters of a function: deps, who, what. */
const most = 3;

/** Where a transaction begins, and what completes the queries of stores; nothing else outside a store holds a database. */
export const holdDatabase: { [path: string]: string } = {
  'packages/server/src/platform/transaction.ts': 'opens the transaction and puts it into deps',
  'packages/server/src/platform/list/count-list.ts': 'a part of every list store: completes its query',
  'packages/server/src/platform/list/find-in-list.ts': 'a part of every list store: completes its query',
};

/** Functions of the server that are not `(deps, who, what)`, as `path: function: what is wrong`. */
export function findMisshapen(files: readonly SourceFile[]): string[] {
  const shaped = files.filter(({ path }) => isShaped(path));
  if (shaped.length === 0) return ['the scan saw no function'];
  return shaped.flatMap(({ path, text }) =>
    parameterLists(text).flatMap(({ name, parameters }) => [
      ...(parameters.length > most ? [`${path}: ${name}: ${parameters.length} parameters`] : []),
      ...(path in holdDatabase ? [] : parameters.filter(isDatabase)).map(
        (each) => `${path}: ${name}: is given ${each} instead of deps`,
      ),
    ]),
  );
}

/** Stores are private to their module and take the database: only they have SQL. So do migrations, and `main` opens it. */
function isShaped(path: string): boolean {
  return (
    /^packages\/server\/src\/(?:modules|platform|web|api|protocols|jobs|demo)\/.*\.tsx?$/.test(path) &&
    !/(?:store\.ts|\.test\.tsx?|\.test-support\.tsx?)$/.test(path)
  );
}

interface ParameterList {
  name: string;
  parameters: string[];
}

/** Of every function, method and type of a function, with or without a body. */
export function parameterLists(source: string): ParameterList[] {
  const text = bare(source);
  const lists: ParameterList[] = [];
  for (const { index } of text.matchAll(/\(/g)) {
    const before = text.slice(Math.max(0, index - 400), index);
    if (/\b(?:if|for|while|switch|catch|await)\s*$/.test(before)) continue;
    const list = splitAt(text, index);
    // A question's other half stands apart from its bracket: `? one(x) : two`.
    if (!list || !/^(?::|\s*=>|\s*\{)/.test(text.slice(list.end, list.end + 20))) continue;
    lists.push({ name: nameBefore(before), parameters: list.parts });
  }
  return lists;
}

function nameBefore(before: string): string {
  const head = withoutGenerics(before.trimEnd());
  return /(\w+)\s*(?:\??:\s*|=\s*(?:async\s*)?)?$/.exec(head)?.[1] ?? 'a function';
}

/** `keep<Kept extends { id: string }>` is `keep`. */
function withoutGenerics(head: string): string {
  if (!head.endsWith('>') || head.endsWith('=>')) return head;
  let depth = 0;
  for (let index = head.length - 1; index >= 0; index -= 1) {
    if (head[index] === '>' && head[index - 1] !== '=') depth += 1;
    if (head[index] === '<') depth -= 1;
    if (depth === 0) return head.slice(0, index);
  }
  return head;
}

/** What stands between the bracket that opens here and its other half, split at its commas. */
function splitAt(text: string, start: number): { parts: string[]; end: number } | undefined {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (let index = start; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    const isArrow = letter === '>' && text[index - 1] === '=';
    if ('([{<'.includes(letter)) depth += 1;
    else if (')]}>'.includes(letter) && !isArrow) depth -= 1;
    if (depth === 0) return { parts: [...parts, part.slice(1)].map(tidy).filter(Boolean), end: index + 1 };
    if (letter === ',' && depth === 1) {
      parts.push(part.slice(1));
      part = ',';
    } else part += letter;
  }
  return undefined;
}

function tidy(part: string): string {
  return part.replace(/\s+/g, ' ').trim();
}

/** What is in an object is no parameter of its own: `deps: { database: Database }` are deps. */
function isDatabase(parameter: string): boolean {
  const outside = parameter.replace(/\{.*\}/, '{}');
  return (
    /^(?:database|transaction|db)\b/.test(outside) ||
    /:.*\b(?:Transaction|Database|Kysely|QueryExecutorProvider)\b/.test(outside) ||
    /\['database'\]/.test(outside)
  );
}

/** Without comments and with empty strings, so that brackets in words count for nothing; `Deps['database']` stays. */
function bare(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/\['\w+'\]|'(?:[^'\\\n]|\\.)*'/g, (found) => (found.startsWith('[') ? found : "''"));
}
