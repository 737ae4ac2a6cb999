import type { ImportFile } from '../../packages/server/src/modules/skills/import/entry.ts';

/** Made up, in the columns and shapes of the official files. */
export function fileOf(name: string, text: string): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

const skill = (number: number) => `http://data.europa.eu/esco/skill/${number}`;
const occupation = 'http://data.europa.eu/esco/occupation/1';

export function escoFiles(): ImportFile[] {
  return [
    fileOf(
      'skills_en.csv',
      [
        'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description',
        `KnowledgeSkillCompetence,${skill(1)},knowledge,,programming languages,,,released,"What one writes programs in, of any kind."`,
        `KnowledgeSkillCompetence,${skill(2)},knowledge,,Prolog,,,released,`,
        `KnowledgeSkillCompetence,${skill(3)},skill/competence,transversal,use Haskell,"write in Haskell\nwork with Haskell",,released,`,
        '',
      ].join('\n'),
    ),
    fileOf(
      'broaderRelationsSkillPillar_en.csv',
      [
        'conceptType,conceptUri,broaderType,broaderUri',
        `KnowledgeSkillCompetence,${skill(3)},KnowledgeSkillCompetence,${skill(1)}`,
        `KnowledgeSkillCompetence,${skill(2)},KnowledgeSkillCompetence,${skill(1)}`,
        `KnowledgeSkillCompetence,${skill(1)},SkillGroup,http://data.europa.eu/esco/isced-f/06`,
        '',
      ].join('\n'),
    ),
    fileOf(
      'occupations_en.csv',
      `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description\nOccupation,${occupation},2512,compiler writer,,released,\n`,
    ),
    fileOf(
      'occupationSkillRelations_en.csv',
      `occupationUri,relationType,skillType,skillUri\n${occupation},essential,knowledge,${skill(1)}\n${occupation},optional,knowledge,${skill(3)}\n`,
    ),
  ];
}

/** As O*NET's text files are: cut at tabs, a quotation mark is one. */
export function onetFiles(): ImportFile[] {
  const table = (name: string, rows: string[][]) =>
    fileOf(name, rows.map((row) => row.join('\t')).join('\r\n'));
  const skills = ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value'];
  return [
    table('Skills.txt', [
      skills,
      ['99-0001.00', '2.A.1.b', 'Listening', 'IM', '4.50'],
      ['99-0001.00', '2.A.1.b', 'Listening', 'LV', '3.25'],
      ['99-0001.00', '2.A.1.c', 'Writing', 'IM', '2.50'],
      ['99-0001.00', '2.A.1.c', 'Writing', 'LV', '2.00'],
    ]),
    table('Occupation Data.txt', [
      ['O*NET-SOC Code', 'Title', 'Description'],
      ['99-0001.00', 'Bridge Keepers', 'Keep a bridge, 9" wide or wider.'],
    ]),
    table('Level Scale Anchors.txt', [
      ['Element ID', 'Element Name', 'Scale ID', 'Anchor Value', 'Anchor Description'],
      ['2.A.1.b', 'Listening', 'LV', '2', 'Hear that a ship wants to pass'],
      ['2.A.1.b', 'Listening', 'LV', '6', 'Hear from its horn which ship it is'],
    ]),
  ];
}

const item = (number: number, more: object) => ({
  identifier: `00000000-0000-4000-8000-00000000000${number}`,
  uri: `https://case.example/ims/case/v1p0/CFItems/${number}`,
  ...more,
});
const link = (number: number) => ({ title: 'x', ...item(number, {}) });

/** `type` is what its publisher says of the item that the two others stand below. */
export const caseFileOf = ({ type }: { type?: string } = {}): ImportFile =>
  fileOf('package.json', JSON.stringify(casePackage(type)));

const casePackage = (CFItemType?: string) => ({
  CFDocument: {
    identifier: '00000000-0000-4000-8000-000000000000',
    uri: 'https://case.example/ims/case/v1p0/CFDocuments/0',
    title: 'Arithmetic',
    creator: 'A school',
    language: 'en',
    version: '2',
  },
  CFItems: [
    item(1, { fullStatement: 'Numbers', humanCodingScheme: 'N', CFItemType }),
    item(2, { fullStatement: 'Adds numbers below ten', humanCodingScheme: 'N.1' }),
    item(3, { fullStatement: 'Adds numbers below ten', humanCodingScheme: 'N.2' }),
  ],
  CFAssociations: [
    { associationType: 'isChildOf', originNodeURI: link(2), destinationNodeURI: link(1) },
    { associationType: 'isChildOf', originNodeURI: link(3), destinationNodeURI: link(1) },
  ],
});

export const caseFile = caseFileOf();

const resource = (name: string) => `https://registry.example/resources/ce-${name}`;

export const ctdlFile = fileOf(
  'graph.jsonld',
  JSON.stringify({
    '@context': 'https://credreg.net/ctdlasn/schema/context/json',
    '@graph': [
      {
        '@id': resource('framework'),
        '@type': 'ceasn:CompetencyFramework',
        'ceasn:name': { en: 'Bridges' },
        'ceasn:publisherName': { en: ['A guild'] },
      },
      {
        '@id': resource('one'),
        '@type': 'ceasn:Competency',
        'ceasn:competencyText': { 'en-US': 'Opens a bridge', de: 'Öffnet eine Brücke' },
        'ceasn:isTopChildOf': resource('framework'),
      },
      {
        '@id': resource('two'),
        '@type': 'ceasn:Competency',
        'ceasn:competencyText': { 'en-US': 'Opens a bridge in wind' },
        'ceasn:isChildOf': [resource('one')],
        'ceasn:codedNotation': '1.1',
      },
    ],
  }),
);
