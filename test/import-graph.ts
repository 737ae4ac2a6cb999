export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  path: string;
  text: string;
}

/** What a file names in its imports, types too, as written. */
export function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The path that an import leads to; a package keeps its name. */
export function resolve(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const parts = path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Files that import each other in a circle, each circle as its paths. Types count: two files that need each other are one. */
export function findCircles(files: readonly SourceFile[]): string[][] {
  const edges = new Map(files.map(({ path, text }) => [path, targetsOf(path, text)]));
  const state = new Map<string, { index: number; low: number; isOpen: boolean }>();
  const open: string[] = [];
  const circles: string[][] = [];
  // Tarjan's strongly connected components.
  const visit = (path: string): { index: number; low: number; isOpen: boolean } => {
    const own = { index: state.size, low: state.size, isOpen: true };
    state.set(path, own);
    open.push(path);
    for (const next of edges.get(path) ?? []) {
      if (!edges.has(next)) continue;
      const found = state.get(next) ?? visit(next);
      if (found.isOpen) own.low = Math.min(own.low, found.low);
    }
    if (own.low === own.index) {
      const circle = open.splice(open.indexOf(path));
      for (const member of circle) {
        const closed = state.get(member);
        if (closed) closed.isOpen = false;
      }
      if (circle.length > 1) circles.push(circle);
    }
    return own;
  };
  for (const path of edges.keys()) if (!state.has(path)) visit(path);
  return circles;
}

function targetsOf(path: string, text: string): string[] {
  return importsOf(text).map((specifier) => resolve(path, specifier));
}

type ModuleMap = { [name: string]: { mayUse: readonly string[] } };

/** Edges of the module map that no import uses, as `from -> to`. */
export function findUnusedEdges(map: ModuleMap, files: readonly SourceFile[]): string[] {
  const used = new Set(
    files.flatMap(({ path, text }) => {
      const from = moduleOf(path);
      if (!from || /\.test\.tsx?$/.test(path)) return [];
      return targetsOf(path, text).map((target) => `${from} -> ${moduleOf(target)}`);
    }),
  );
  return Object.entries(map)
    .flatMap(([from, { mayUse }]) => mayUse.map((to) => `${from} -> ${to}`))
    .filter((edge) => !used.has(edge));
}

function moduleOf(path: string): string | undefined {
  return /\/modules\/([^/]+)\//.exec(path)?.[1];
}

/** The edges that a picture needs: those that no longer way over other modules says already. */
export function drawnEdges(map: ModuleMap): [from: string, to: string][] {
  const reach = (from: string): Set<string> => {
    const found = new Set<string>();
    const visit = (name: string) => {
      for (const next of map[name]?.mayUse ?? []) {
        if (!found.has(next)) visit(next);
        found.add(next);
      }
    };
    visit(from);
    return found;
  };
  return Object.entries(map).flatMap(([from, { mayUse }]) =>
    mayUse
      .filter((to) => !mayUse.some((other) => other !== to && reach(other).has(to)))
      .map((to): [string, string] => [from, to]),
  );
}
