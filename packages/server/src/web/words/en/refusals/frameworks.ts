import type { RefusalsOf } from '../../refusal-words.ts';

export const frameworkRefusals: RefusalsOf<
  `skills.${'own' | 'fetch' | 'mapping'}-${string}` | 'skills.import-own' | 'skills.name-missing'
> = {
  'skills.import-own':
    'This framework is written here, so no import changes it. Change it in its editor and publish its next edition.',
  'skills.name-missing': 'Give it a name with at least one letter or digit.',
  'skills.own-alternatives': ({ most }) => `At most ${most} other names a language.`,
  'skills.own-below-itself': 'It cannot stand below itself. Choose another place.',
  'skills.own-changed': 'The draft has changed since you saw it. Look at it again.',
  'skills.own-code-taken': ({ name }) => `“${name}” has this code. Choose another one.`,
  'skills.own-empty-group': ({ name }) =>
    `Nothing stands below the group “${name}”. Put skills below it, or remove it.`,
  'skills.own-frameworks-many': ({ most }) => `An organisation has at most ${most} frameworks of its own.`,
  'skills.own-key-twice': 'Two items have the same key. Give each its own.',
  'skills.own-language-stays': 'A framework keeps the language that it was begun in.',
  'skills.own-languages': ({ most }) => `At most ${most} more languages.`,
  'skills.own-no-skill': 'There is no skill in it yet. Add at least one.',
  'skills.own-not-empty': 'Something stands below it. Move or remove that first.',
  'skills.own-place-unknown': 'What it should stand below is not there any more. Choose another place.',
  'skills.own-related-group': 'Other skills name it as related, so it stays a skill.',
  'skills.own-related-many': ({ most }) => `At most ${most} related skills.`,
  'skills.own-related-unknown':
    'One line is no skill of this framework. Write the code or the whole name of each, one a line.',
  'skills.own-same': 'Nothing has changed since the last edition.',
  'skills.own-too-deep': ({ most }) => `Groups stand in groups at most ${most} deep.`,
  'skills.own-too-long': ({ most }) => `This is too long: at most ${most} letters.`,
  'skills.own-too-many': ({ most }) => `A framework has at most ${most} groups and skills.`,
  'skills.fetch-address':
    'This is no address of a framework at a CASE service. It begins with https:// and ends like “/ims/case/v1p1/CFPackages/” and an identifier.',
  'skills.fetch-busy': 'Several frameworks are being fetched right now. Try again in a moment.',
  'skills.fetch-refused': ({ host }) =>
    `${host} gave no framework for this address. Check the identifier, or ask who runs the service.`,
  'skills.fetch-too-large': ({ host }) => `What ${host} sent is too large. Import it from a file, in parts.`,
  'skills.fetch-unreachable': ({ host }) =>
    `${host} did not answer, or is not on the public internet. Try again later, or import the file.`,
  'skills.mapping-contradicts':
    'Two lines cannot both be true: a higher level is more than a lower one, so both cannot equal the same level. Say “exceeds” or “is below” for one of them.',
  'skills.mapping-empty': 'Say it for at least one level.',
  'skills.mapping-level-unknown': 'A line names a level that its scale does not have, or names one twice.',
  'skills.mapping-not-found': 'There is no such mapping.',
  'skills.mapping-open':
    'Your organisation has published a mapping of these two scales. Withdraw that one first.',
  'skills.mapping-reason-missing': 'Say why, in one line.',
  'skills.mapping-same-scale': 'Choose another scale: one with itself needs no mapping.',
  'skills.mapping-source-missing': 'Say on what this rests, such as a study or a decision.',
  'skills.mapping-source-url': 'This is no web address. It begins with https://.',
  'skills.mapping-too-long': 'This is too long.',
  'skills.mapping-withdrawn': 'This mapping is withdrawn already.',
};
