export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  path: string;
  text: string;
}

/** Where sentences may stand outside the words of the languages, and why. */
const allowed: { [start: string]: string } = {
  'packages/server/src/web/words/': 'the words',
  'packages/server/src/modules/catalog/own-scale-lift.ts': 'what was stored once, word for word',
  'packages/server/src/web/ui/gallery/': 'samples for those who build pages',
  'packages/server/src/api/json/': 'examples in the document of the API, for whoever writes a program',
  'packages/server/src/protocols/vc-api/read-request.ts': 'for whoever writes a program (decision 0461)',
  'packages/server/src/protocols/vc-api/verify.ts': 'for whoever writes a program (decision 0461)',
};

/** What goes to logs and to whoever runs the server, never to a reader of pages. */
const forOperators = /(?:\bnew \w*(?:Error|FetchRefusal)|\bsuper)\(/;

const literals = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|>([^<>{}=;()]+)</g;

/** Sentences for people that stand in code, as `path: sentence`; an empty scan is a find itself. */
export function findSentences(files: readonly SourceFile[]): string[] {
  if (files.length === 0) return ['the scan saw no file'];
  return files
    .filter(({ path }) => !Object.keys(allowed).some((start) => path.startsWith(start)))
    .flatMap(({ path, text }) => sentencesIn(text).map((sentence) => `${path}: ${sentence}`));
}

function sentencesIn(text: string): string[] {
  const code = withoutOperators(withoutComments(text));
  return [...code.matchAll(literals)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim())
    .filter(readsAsSentence);
}

/** Several words of which the first begins as a sentence or a label does, or which end as one. */
function readsAsSentence(text: string): boolean {
  // A challenge as HTTP writes it is none.
  if (!/[a-z]{2,} [a-z]{2,}/.test(text) || /^Bearer realm=/.test(text)) return false;
  return /^["“]?[A-Z][\w’',-]* [\w’“"${(]/.test(text) || /^[a-z]+ [a-z]+ [^;]*[a-z][.?]$/.test(text);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

/** Cuts each call that makes an error of the program, with all that stands between its brackets. */
function withoutOperators(text: string): string {
  let [rest, kept] = [text, ''];
  for (let found = forOperators.exec(rest); found; found = forOperators.exec(rest)) {
    kept += rest.slice(0, found.index);
    let end = found.index + found[0].length;
    for (let depth = 1; depth > 0 && end < rest.length; end += 1) {
      if (rest[end] === '(') depth += 1;
      if (rest[end] === ')') depth -= 1;
    }
    rest = rest.slice(end);
  }
  return kept + rest;
}
