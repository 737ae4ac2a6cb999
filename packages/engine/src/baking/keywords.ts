/** Which specification a baked text follows; it decides the PNG keyword and the SVG namespace. */
export type BakedKind = 'open-badges-3' | 'open-badges-2' | 'clr-2';

/** PNG keywords (OB 3.0 §5.3.1, OB 2.0 baking, CLR 2.0 §5.3.1), newest first: unbaking prefers the first one found. */
export const pngKeywords: readonly { kind: BakedKind; keyword: string }[] = [
  { kind: 'open-badges-3', keyword: 'openbadgecredential' },
  { kind: 'clr-2', keyword: 'clrcredential' },
  { kind: 'open-badges-2', keyword: 'openbadges' },
];

/** SVG elements (OB 3.0 §5.3.2, OB 2.0 baking, CLR 2.0 §5.3.2). The prefix is only what we write; any prefix is read. */
export const svgElements: readonly {
  kind: BakedKind;
  namespace: string;
  prefix: string;
  element: string;
}[] = [
  {
    kind: 'open-badges-3',
    namespace: 'https://purl.imsglobal.org/ob/v3p0',
    prefix: 'openbadges',
    element: 'credential',
  },
  { kind: 'clr-2', namespace: 'https://purl.imsglobal.org/clr/v2p0', prefix: 'clr', element: 'credential' },
  {
    kind: 'open-badges-2',
    namespace: 'http://openbadges.org',
    prefix: 'openbadges',
    element: 'assertion',
  },
];
