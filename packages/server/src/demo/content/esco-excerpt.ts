/**
 * One occupation of ESCO with the skills that it asks for, in the layout of its official download: names and addresses as
 * the European Commission publishes them (ESCO v1, reuse by Decision 2011/833/EU). Files of the whole follow on it.
 */

const concept = (kind: string, id: string) => `http://data.europa.eu/esco/${kind}/${id}`;

const developer = concept('occupation', 'f2b15a0e-e65a-438a-affb-29b9d50b77d1');

const knowledge = 'knowledge';
// Of the others the import asks no type.
const skill = '';

const asked = [
  ['essential', skill, 'analyse software specifications', 'f28617ad-afdd-4041-814c-216153a38998'],
  ['essential', knowledge, 'computer programming', '21d2f96d-35f7-4e3f-9745-c533d2dd6e97'],
  ['essential', skill, 'create flowchart diagram', '901105f8-3a08-453e-b1dc-23619e317fd3'],
  ['essential', skill, 'debug software', '2522a6ce-3202-4ac8-9f5b-b9cb5a3a83a1'],
  ['essential', skill, 'define technical requirements', 'd9e5349e-8791-49c2-8ba4-839fdd1606c2'],
  ['essential', skill, 'develop automated migration methods', '0b0335f3-0aa1-491e-895e-81fc8774a300'],
  ['essential', skill, 'develop software prototype', '797a4416-0b8d-44f3-8fcd-eb10bd0be6b4'],
  ['essential', knowledge, 'engineering principles', '209a5498-3449-4689-8ed9-bd08cab4fd78'],
  ['essential', knowledge, 'engineering processes', '72a74f69-5cf1-43c5-99b9-62a444578919'],
  ['essential', knowledge, 'ICT debugging tools', '6014921e-1d25-4039-adc2-04852d61880e'],
  ['essential', skill, 'identify customer requirements', '0e0c9c11-b39e-43cf-ba95-2fe646f5de64'],
  [
    'essential',
    knowledge,
    'integrated development environment software',
    '925463a7-d51f-4d5b-9f79-4d28cf30acde',
  ],
  ['essential', skill, 'interpret technical requirements', 'be48353d-25c7-4f86-bea9-7b9e248fbc6e'],
  ['essential', skill, 'manage engineering project', '6a899482-8bcf-40ca-ae67-579a1cc467ab'],
  ['essential', skill, 'perform scientific research', '4fabca9a-7435-4f33-b1da-3cdb00340fdc'],
  ['essential', knowledge, 'project management', '7111b95d-0ce3-441a-9d92-4c75d05c4388'],
  ['essential', skill, 'provide technical documentation', '04dfd9fb-e0cf-40f6-96c6-9d2280c4347e'],
  ['essential', knowledge, 'technical drawings', '59ea80e1-463a-4dba-82c6-d0b6d577d532'],
  [
    'essential',
    knowledge,
    'tools for software configuration management',
    '9d2e926f-53d9-41f5-98f3-19dfaa687f3f',
  ],
  ['essential', skill, 'use an application-specific interface', '04fe962b-4017-4eb7-9139-7d69b6922bc9'],
  ['essential', skill, 'use software design patterns', '2b7a79e5-84d8-4880-be66-3d9bb05bea17'],
  ['essential', skill, 'use software libraries', '8b94aa1e-89c9-459d-b3b4-1dfab8dec2df'],
  ['essential', skill, 'use technical drawing software', '541561bc-510c-4a99-881c-2d8bf5a85462'],
  [
    'essential',
    skill,
    'utilise computer-aided software engineering tools',
    '172020d1-e151-445b-8173-e2a5fb16fe51',
  ],
  ['optional', knowledge, 'JavaScript', '3cd569a2-4f88-4c1e-9995-8dce8c5e51a7'],
  ['optional', knowledge, 'Python (computer programming)', 'ccd0a1d9-afda-43d9-b901-96344886e14d'],
] as const;

/** The addresses of skills that editions of the demo world assert, by what they are called here. */
export const escoAddresses: { readonly [name: string]: string } = {
  Debugging: concept('skill', '2522a6ce-3202-4ac8-9f5b-b9cb5a3a83a1'),
  JavaScript: concept('skill', '3cd569a2-4f88-4c1e-9995-8dce8c5e51a7'),
  Python: concept('skill', 'ccd0a1d9-afda-43d9-b901-96344886e14d'),
};

export const escoExcerpt = [
  {
    name: 'skills_en.csv',
    rows: [
      'conceptType,conceptUri,skillType,preferredLabel,altLabels,status',
      ...asked.map(
        ([, type, name, id]) => `KnowledgeSkillCompetence,${concept('skill', id)},${type},${name},,released`,
      ),
    ],
  },
  {
    name: 'occupations_en.csv',
    rows: [
      'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status',
      `Occupation,${developer},2512,software developer,programmer,released`,
    ],
  },
  {
    name: 'occupationSkillRelations_en.csv',
    rows: [
      'occupationUri,relationType,skillType,skillUri',
      ...asked.map(([need, type, , id]) => `${developer},${need},${type},${concept('skill', id)}`),
    ],
  },
] as const;
