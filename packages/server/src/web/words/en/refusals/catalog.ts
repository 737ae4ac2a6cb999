import type { RefusalsOf } from '../../refusal-words.ts';
import type { frameworkRefusals } from './frameworks.ts';

export const catalog: Omit<
  RefusalsOf<`catalog.${string}` | `skills.${string}`>,
  keyof typeof frameworkRefusals
> = {
  'catalog.achievement-not-found': 'There is no such achievement.',
  'catalog.not-a-draft':
    'This edition is published and does not change any more. Start a new edition to change it.',
  'catalog.incomplete': 'Something is still missing before this can be published.',
  'catalog.not-published': 'Only what is published can be retired.',
  'catalog.skill-unknown': 'One of the skills does not exist or belongs to another organisation.',
  'catalog.level-unknown': 'One of the skills has a level that its framework does not have.',
  'catalog.design-unknown': 'There is no such shape, palette or symbol of a badge.',
  'catalog.too-many-skills': 'A badge names at most 30 skills. Name fewer.',
  'catalog.too-many-rows': 'One of the lists is too long. Take some of it away.',
  'catalog.fact-malformed': 'An address, a day or a name is not written as it has to be.',
  'catalog.weeks-out-of-order':
    'The shortest time cannot be longer than the usual one, and that one not longer than the longest.',
  'catalog.too-many-outcomes': 'There can be at most 40 outcomes. Join or remove some.',
  'catalog.text-too-long': 'One of the texts is too long. Shorten it.',
  'catalog.too-many-translations': 'An edition can be translated into at most 24 languages.',
  'catalog.translations-too-long':
    'All translations together may have at most 200,000 letters, because every badge carries them.',
  'catalog.translation-of-itself':
    'There is a translation into the language of the edition. Choose another language, or empty that translation first.',
  'catalog.language-unknown': 'A translation is into a language that is not on the list.',
  'catalog.changed-meanwhile':
    'Somebody changed this draft while you looked at it. Look at it again before you go on.',
  'catalog.outcome-skill-unknown': 'An outcome names a skill that this achievement does not assert.',
  'skills.name-invalid': 'Give the skill a name of at most 120 letters.',
  'skills.framework-unknown': 'There is no such framework of levels.',
  'skills.skill-not-found': 'There is no such skill.',
  'skills.scale-not-found': 'There is no such scale.',
  'skills.language-unknown': 'Name the language by its code, such as “de” or “pt-BR”.',
  'skills.translation-of-itself':
    'The original is in this language already. In it, only other names can be added.',
  'skills.too-many-alternatives': 'A skill has at most 20 other names in a language.',
  'skills.description-too-long': 'Describe it in at most 600 characters.',
  'skills.source-not-found': 'There is no such framework.',
  'skills.occupation-not-found': 'There is no such occupation.',
  'skills.import-broken': ({ file, line }) =>
    line > 0
      ? `“${file}” cannot be read from line ${line} on. Mend it there, or download it again.`
      : `“${file}” is damaged. Download it again.`,
  'skills.import-column-unknown': ({ column }) =>
    `The table has no column “${column}”. Write its name as it stands in the first line.`,
  'skills.import-framework-no-uri': ({ file }) =>
    `The framework in “${file}” has no address of its own. Give it an @id that begins with https:// or urn:.`,
  'skills.import-name-long': ({ most }) => `The name has more than ${most} letters. Shorten it.`,
  'skills.import-no-column': ({ columns }) =>
    `None of the columns is known as the name of a skill. Say which one it is: ${columns}.`,
  'skills.import-no-name': 'There is no name. Give it one, or leave the line out.',
  'skills.import-no-number': 'There is no number where one belongs. Fill it in, or leave the line out.',
  'skills.import-no-uri': ({ uri }) =>
    `“${uri}” is no address (URI), or something it points to is missing. Each line needs one that begins with https:// or urn:.`,
  'skills.import-nothing': 'There is nothing in it that can be imported. Choose the files of a framework.',
  'skills.import-occupation-missing':
    'The occupation is not here. Import the table of the occupations together with this one.',
  'skills.import-one-document': 'Choose one JSON file at a time.',
  'skills.import-outdated':
    'The framework has been imported from other files since these were looked at. Import these files again to see what they would change now.',
  'skills.import-same': 'It was here already, just like that.',
  'skills.import-starter-may-not': 'Whoever started this may not import frameworks any more.',
  'skills.import-too-large': ({ file }) =>
    `“${file}” is too large. Take out what is not needed, or import it in parts.`,
  'skills.import-too-many': ({ most }) => `There are more than ${most} rows. Import it in parts.`,
  'skills.import-too-many-names': ({ most }) => `There are more than ${most} names. Import it in parts.`,
  'skills.import-twice': ({ uri }) => `“${uri}” stands there twice. Only the first one counts.`,
  'skills.import-unknown': ({ file }) => `“${file}” is neither a CASE package nor a CTDL-ASN graph.`,
  'skills.import-without-framework': 'The framework itself could not be kept. Import it again.',
};
