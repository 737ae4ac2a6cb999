import type { RefusalsOf } from '../../refusal-words.ts';

export const catalog: RefusalsOf<`catalog.${string}` | `skills.${string}`> = {
  'catalog.achievement-not-found': 'There is no such achievement.',
  'catalog.not-a-draft':
    'This edition is published and does not change any more. Start a new edition to change it.',
  'catalog.incomplete': 'Something is still missing before this can be published.',
  'catalog.not-published': 'Only what is published can be retired.',
  'catalog.skill-unknown': 'One of the skills does not exist or belongs to another organisation.',
  'catalog.level-unknown': 'One of the skills has a level that its framework does not have.',
  'catalog.design-unknown': 'There is no such shape, palette or symbol of a badge.',
  'catalog.too-many-skills': 'A badge names at most 30 skills. Name fewer.',
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
};
