import {
  at,
  decoded,
  isDictionary,
  isStream,
  listAt,
  operatorsOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  textOf,
} from './pdf-file.test-support.ts';

/** What is wrong, in a few words each; nothing where all is well. */
export type PdfCheck = (file: PdfFile) => string[];

const unless = (isWell: unknown, wrong: string): string[] => (isWell ? [] : [wrong]);
const catalogOf = (file: PdfFile) => at(file, file.trailer, 'Root');

function dictionariesOf(file: PdfFile): PdfDictionary[] {
  const found: PdfDictionary[] = [];
  const visit = (value: PdfValue): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (isStream(value)) visit(value.dictionary);
    if (!isDictionary(value)) return;
    found.push(value);
    for (const each of value.values()) visit(each);
  };
  for (const value of file.objects.values()) visit(value);
  return found;
}

const ofType = (file: PdfFile, type: string) =>
  dictionariesOf(file).filter((each) => each.get('Type') === type);

interface Element {
  role: string;
  value: PdfDictionary;
  children: Element[];
}

/** Elements of the structure tree, each with the standard role that its own is mapped to (§14.7.3). */
function elementsOf(file: PdfFile): Element[] {
  const root = at(file, catalogOf(file), 'StructTreeRoot');
  const roles = at(file, root, 'RoleMap');
  const read = (value: PdfValue): Element[] => {
    if (!isDictionary(value) || !value.has('S')) return [];
    const own = String(value.get('S'));
    const mapped = isDictionary(roles) ? roles.get(own.slice(1)) : undefined;
    return [
      { role: String(mapped ?? own).slice(1), value, children: listAt(file, value, 'K').flatMap(read) },
    ];
  };
  return listAt(file, root, 'K').flatMap(read);
}

function flat(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...flat(element.children)]);
}

const xmpOf = (file: PdfFile): string => {
  const metadata = at(file, catalogOf(file), 'Metadata');
  return isStream(metadata) ? decoded(metadata).toString('utf8') : '';
};
const saysInXmp = (file: PdfFile, name: string, value: string) =>
  new RegExp(`<${name}>${value}</${name}>|${name}="${value}"`).test(xmpOf(file));

const standardRoles = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);
const paints = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do BI'.split(' '));

/** Every mark on a page is content that the tree holds, or said to be none (ISO 14289-1 §7.1). */
function unmarked(file: PdfFile): string[] {
  return ofType(file, '/Page').flatMap((page, index) => {
    const content = listAt(file, page, 'Contents').map((part) =>
      isStream(part) ? decoded(part).toString('latin1') : '',
    );
    const marks: boolean[] = [];
    const found = new Set<string>();
    for (const { operator, operands } of operatorsOf(content.join('\n'))) {
      const tagged = operands[0] === '/Artifact' || (isDictionary(operands[1]) && operands[1].has('MCID'));
      if (operator === 'BDC' || operator === 'BMC') marks.push(tagged);
      if (operator === 'EMC') marks.pop();
      if (paints.has(operator) && !marks.includes(true)) found.add(operator);
    }
    return [
      ...unless(marks.length === 0, `page ${index + 1} leaves marks open`),
      ...[...found].map((each) => `page ${index + 1}: ${each}`),
    ];
  });
}

function headings(file: PdfFile): string[] {
  const levels = flat(elementsOf(file)).flatMap(({ role }) =>
    /^H[1-6]$/.test(role) ? [Number(role[1])] : [],
  );
  const jumps = levels.flatMap((level, index) =>
    unless(level <= (levels[index - 1] ?? 0) + 1, `H${level} after H${levels[index - 1] ?? 0}`),
  );
  return [...unless(levels[0] === 1, 'no H1 at first'), ...jumps];
}

function tables(file: PdfFile): string[] {
  const all = flat(elementsOf(file));
  const widths = all
    .filter(({ role }) => role === 'Table')
    .map(
      (table) =>
        new Set(
          flat(table.children)
            .filter(({ role }) => role === 'TR')
            .map((row) => row.children.length),
        ),
    );
  const scopes = all
    .filter(({ role }) => role === 'TH')
    .map(({ value }) => listAt(file, value, 'A').some((each) => at(file, each, 'Scope') !== undefined));
  return [
    ...unless(
      widths.every(({ size }) => size === 1),
      'rows of several widths',
    ),
    ...unless(scopes.every(Boolean), 'a header without its scope'),
  ];
}

function lists(file: PdfFile): string[] {
  return flat(elementsOf(file)).flatMap(({ role, children }) => {
    const allowed: { [role: string]: string[] } = { L: ['LI', 'Caption'], LI: ['Lbl', 'LBody'] };
    const odd = children.find((child) => allowed[role] && !allowed[role].includes(child.role));
    return odd ? [`${odd.role} in ${role}`] : [];
  });
}

function links(file: PdfFile): string[] {
  const annotations = ofType(file, '/Annot').filter((each) => each.get('Subtype') === '/Link');
  const held = new Set(
    flat(elementsOf(file))
      .filter(({ role }) => role === 'Link')
      .flatMap(({ value }) => listAt(file, value, 'K').map((each) => at(file, each, 'Obj'))),
  );
  return annotations.flatMap((each) => [
    ...unless(held.has(each), 'a link outside the tree'),
    ...unless(textOf(at(file, each, 'Contents')), 'a link without a description'),
    ...unless((Number(each.get('F') ?? 0) & 6) === 4, 'a link that is hidden or not printed'),
  ]);
}

function fonts(file: PdfFile): string[] {
  const used = ofType(file, '/Font');
  const descriptors = used.filter(
    (font) => font.get('Subtype') !== '/Type0' && font.get('Subtype') !== '/Type3',
  );
  const isEmbedded = (font: PdfDictionary) =>
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(at(file, font, 'FontDescriptor', key)));
  const glyphs = used.filter((font) => font.get('Subtype') === '/CIDFontType2');
  const readable = used.filter((font) => font.get('Subtype') === '/Type0' || !font.has('CIDSystemInfo'));
  return [
    ...unless(used.length > 0, 'no font'),
    ...descriptors
      .filter((font) => !isEmbedded(font))
      .map((font) => `${font.get('BaseFont')} is not embedded`),
    ...glyphs.flatMap((font) =>
      unless(font.has('CIDToGIDMap'), `${font.get('BaseFont')} without its glyphs`),
    ),
    ...readable
      .filter((font) => !isStream(at(file, font, 'ToUnicode')))
      .map((font) => `${font.get('BaseFont')} without ToUnicode`),
  ];
}

function attachments(file: PdfFile): string[] {
  return ofType(file, '/Filespec').flatMap((each) => [
    ...unless(textOf(at(file, each, 'F')) && textOf(at(file, each, 'UF')), 'without both names'),
    ...unless(textOf(at(file, each, 'Desc')), 'without a description'),
    ...unless(at(file, each, 'EF', 'F', 'Subtype') === '/application/vc+ld+json', 'of another type'),
    ...unless(at(file, each, 'EF', 'F', 'Params', 'ModDate'), 'without its date'),
  ]);
}

/** PDF/A-3 alone knows files that belong to a document (ISO 19005-3 §6.8). */
function associated(file: PdfFile): string[] {
  const files = new Set(listAt(file, catalogOf(file), 'AF'));
  return ofType(file, '/Filespec').flatMap((each) => [
    ...unless(files.has(each), 'not associated with the document'),
    ...unless(each.get('AFRelationship') === '/Source', 'without its relationship'),
  ]);
}

function outside(file: PdfFile): string[] {
  const forbidden = ['JS', 'AA', 'OpenAction', 'XFA', 'Movie', 'Sound', 'RichMedia', 'OPI', 'PS'];
  const actions = dictionariesOf(file).flatMap((each) =>
    typeof each.get('S') === 'string' && each.has('URI') ? [textOf(each.get('URI')) ?? ''] : [],
  );
  const kinds = new Set(ofType(file, '/Action').map((each) => each.get('S')));
  return [
    ...unless(!file.trailer.has('Encrypt'), 'encrypted'),
    ...dictionariesOf(file).flatMap((each) => forbidden.filter((key) => each.has(key))),
    ...[...file.objects.values()].flatMap((each) =>
      unless(!isStream(each) || !each.dictionary.has('F'), 'a stream that lies elsewhere'),
    ),
    ...[...kinds].filter((kind) => kind !== '/URI').map(String),
    ...actions.filter((address) => !/^https?:\/\//.test(address)),
  ];
}

function intent(file: PdfFile): string[] {
  const intents = listAt(file, catalogOf(file), 'OutputIntents');
  const profile = at(file, intents[0], 'DestOutputProfile');
  const icc = isStream(profile) ? decoded(profile) : Buffer.alloc(0);
  const channels: { [space: string]: number } = { 'RGB ': 3, GRAY: 1, CMYK: 4 };
  return [
    ...unless(intents.length === 1 && at(file, intents[0], 'S') === '/GTS_PDFA1', 'no intent for archives'),
    ...unless(icc.toString('latin1', 36, 40) === 'acsp' && icc.readUInt32BE(0) === icc.length, 'no profile'),
    ...unless(
      channels[icc.toString('latin1', 16, 20)] === at(file, profile, 'N'),
      'another number of colours',
    ),
  ];
}

/** In the file as it lies: head, letters that say it is binary, its own id, no compression of old. */
function frame(file: PdfFile): string[] {
  return [
    ...unless(/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4,}/.test(file.raw), 'no head of a binary file'),
    ...unless(listAt(file, file.trailer, 'ID').length === 2, 'no id'),
    ...unless(/%%EOF\r?\n?$/.test(file.raw), 'something after its end'),
    ...unless(!file.raw.includes('/LZWDecode'), 'LZW'),
  ];
}

/** In both standards. */
export const everyPdf: { [name: string]: PdfCheck } = {
  'it is tagged': (file) => [
    ...unless(at(file, catalogOf(file), 'MarkInfo', 'Marked') === true, 'not marked'),
    ...unless(at(file, catalogOf(file), 'MarkInfo', 'Suspects') !== true, 'suspects'),
    ...unless(elementsOf(file).length > 0, 'no structure'),
    ...unless(at(file, catalogOf(file), 'StructTreeRoot', 'ParentTree'), 'no parents'),
  ],
  'every mark is in the structure or an artifact': unmarked,
  'roles are standard ones': (file) =>
    flat(elementsOf(file)).flatMap(({ role }) => unless(standardRoles.has(role), role)),
  'it says its language': (file) =>
    unless(/^[a-z]{2,3}(-|$)/.test(textOf(at(file, catalogOf(file), 'Lang')) ?? ''), 'no language'),
  'it has a title': (file) => unless(/<dc:title>.*\S.*<\/dc:title>/s.test(xmpOf(file)), 'no title'),
  'every picture has its text': (file) =>
    flat(elementsOf(file)).flatMap(({ role, value }) =>
      unless(
        role !== 'Figure' || (textOf(at(file, value, 'Alt')) ?? textOf(at(file, value, 'ActualText'))),
        'none',
      ),
    ),
  'headings are in order': headings,
  'tables have headers with a scope, and even rows': tables,
  'lists hold items': lists,
  'links are in the structure and described': links,
  'fonts are embedded and can be read': fonts,
  'what is attached says what it is': attachments,
  'nothing runs, hides or lies elsewhere': outside,
  'pages with links are gone through by structure': (file) =>
    ofType(file, '/Page').flatMap((page) =>
      unless(!page.has('Annots') || page.get('Tabs') === '/S', 'another order'),
    ),
};

export const accessiblePdf: { [name: string]: PdfCheck } = {
  'PDF/UA-1 by its metadata': (file) => unless(saysInXmp(file, 'pdfuaid:part', '1'), 'not said'),
  'its title is shown': (file) =>
    unless(
      at(file, catalogOf(file), 'ViewerPreferences', 'DisplayDocTitle') === true,
      'the name of the file is',
    ),
};

export const archivedPdf: { [name: string]: PdfCheck } = {
  'PDF/A-3a by its metadata': (file) => [
    ...unless(saysInXmp(file, 'pdfaid:part', '3'), 'another part'),
    ...unless(saysInXmp(file, 'pdfaid:conformance', 'A'), 'another level'),
    ...unless(at(file, catalogOf(file), 'Metadata', 'Filter') === undefined, 'metadata is packed'),
  ],
  'what is attached belongs to it': associated,
  'colours have a profile': intent,
  'head, id and end are those of an archive': frame,
};
