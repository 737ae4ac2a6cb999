import type { RefusalsOf } from '../../refusal-words.ts';
import { packs } from '../packs.ts';
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
  'catalog.classification-code':
    'Give the code as its classification writes it, such as 11.0701 (CIP), 5415 (NAICS) or J62 (ISIC).',
  'catalog.classification-schemeName': 'Say what another classification is called.',
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
  'catalog.outline-too-long':
    'An outline has at most 20 modules, and each of them at most 20 units. Join some.',
  'catalog.outline-malformed': 'Each module and each unit needs a title, and an id of its own.',
  'catalog.in-review':
    'Somebody reviews this draft, so it does not change meanwhile. Take it back from the review to change it.',
  'catalog.not-in-review': 'This draft is not in review any more. Nothing has to be decided.',
  'catalog.own-draft': 'You have worked on this draft yourself. Somebody else has to review it.',
  'catalog.review-needed':
    'Your organisation publishes only what a second person has approved. Ask for a review first.',
  'catalog.comment-not-found': 'There is no such comment.',
  'catalog.too-many-comments': 'There are 500 comments on this draft. Resolve them in a new edition.',
  'catalog.outcome-skill-unknown': 'An outcome names a skill that this achievement does not assert.',
  'catalog.packs-block': 'A rule pack of your organisation is not met, so this cannot be published yet.',
  'catalog.pack-check': packs.missing,
  'catalog.pack-without-title': packs.errors.title,
  'catalog.too-many-conditions': 'A rule pack has at most 40 conditions. Join or remove some.',
  'catalog.people-loosen': 'A program can only make this stricter. A person loosens it in the console.',
  'catalog.condition-malformed': 'One of the conditions is not complete.',
  'catalog.condition-operator': packs.errors.choice,
  'catalog.condition-amount': packs.errors.number,
  'catalog.condition-choices': packs.errors.choice,
  'catalog.condition-message': packs.errors.message,
  'catalog.letter-undrawable': ({ letter }) =>
    `Our fonts have no “${letter}”. They have Latin, Greek, Cyrillic, Arabic, Devanagari, Chinese, Japanese and Korean letters, and no emoji.`,
  'catalog.colours-alike': ({ ratio }) =>
    `This colour is too much like the background (contrast ${ratio} to 1): nobody could read it. Choose a lighter or a darker one.`,
  'catalog.picture-lines': ({ most }) => `The middle of a badge has room for ${most} lines.`,
  'catalog.picture-text-long': ({ most }) => `At most ${most} letters fit here. Shorten the text.`,
  'catalog.picture-too-large':
    'The picture is too large: at most 1 MB as PNG, 500 kB as SVG. Choose a smaller one.',
  'catalog.picture-neither': 'This is neither a PNG nor an SVG. Save the picture as one of these.',
  'catalog.png-damaged': 'The picture is damaged, or is not what its beginning says. Save it again as PNG.',
  'catalog.png-not-square': ({ width, height }) =>
    `The picture has ${width} by ${height} points. A badge is as wide as it is high: cut it to a square.`,
  'catalog.png-too-small': ({ least }) =>
    `The picture is too small. It needs at least ${least} points a side.`,
  'catalog.png-too-wide': ({ most }) =>
    `The picture has more than ${most} points a side. Choose a smaller one.`,
  'catalog.svg-not-svg':
    'This is no SVG drawing: it has to begin with one svg element of the SVG namespace and to end with it.',
  'catalog.svg-not-square':
    'The drawing is not square, or does not say its size. Give it a viewBox as wide as it is high.',
  'catalog.svg-too-complex':
    'The drawing has too many parts, or parts that draw each other again. Simplify it, or save it as PNG.',
  'catalog.svg-malformed': ({ line }) =>
    `Line ${line}: the drawing is not well-formed XML. Export it again as plain SVG.`,
  'catalog.svg-declared': ({ line }) =>
    `Line ${line}: a document type, CDATA or an instruction could hide something. Export it as plain SVG.`,
  'catalog.svg-entity': ({ line }) =>
    `Line ${line}: an entity that XML does not have by itself could hide something. Export it as plain SVG.`,
  'catalog.svg-text': ({ line }) =>
    `Line ${line}: text looks different on every computer. Turn it into outlines (paths) and save the drawing again.`,
  'catalog.svg-element': ({ name, line }) =>
    `Line ${line}: “${name}” can do more than draw, so a badge may not hold it. Take it out, or save the drawing as PNG.`,
  'catalog.svg-attribute': ({ name, line }) =>
    `Line ${line}: the attribute “${name}” can do more than draw, so a badge may not hold it. Take it out, or save the drawing as PNG.`,
  'catalog.svg-value': ({ name, line }) =>
    `Line ${line}: “${name}” leads out of the drawing, or hides something. Take it out, or save the drawing as PNG.`,
  'catalog.run-not-found': 'There is no such run.',
  'catalog.run-nameless': 'Give the run a name of at most 120 letters.',
  'catalog.run-zone-unknown': 'Name a time zone, such as Europe/Berlin.',
  'catalog.run-day-malformed': 'Write a day between 2000 and 2100, as 2027-03-01.',
  'catalog.run-start-missing': 'Say on which day it starts.',
  'catalog.run-end-missing': 'Say which day is the last.',
  'catalog.run-ends-before': 'The last day comes before the first.',
  'catalog.run-enrols-before': 'The last day to enrol comes before the first.',
  'catalog.run-enrols-after': 'The last day to enrol comes after the end of the run.',
  'catalog.run-enrols-late-scheduled': 'Enrolment begins only after the run has started.',
  'catalog.run-enrols-late-self-paced': 'Enrolment begins only after the last day of the run.',
  'catalog.run-capacity': 'Write how many seats there are, from 1 up.',
  'catalog.run-capacity-taken': 'More seats than that are taken already.',
  'catalog.run-place-missing': 'Say in which town it is.',
  'catalog.run-country-unknown': 'Name the country by its code of two letters, such as DE.',
  'catalog.run-too-many': 'There are 300 runs of this already, and no more can be kept.',
  'catalog.run-without-offer': 'A run that is open needs an offer. Add one first; it can be free.',
  'catalog.run-of-nothing': 'Publish the achievement first: learners enrol in its published edition.',
  'catalog.run-over': 'Its last day to enrol is over. Move its days first.',
  'catalog.run-state': 'This run is cancelled, or cannot become that any more.',
  'catalog.run-reason-missing': 'Write the reason, in at most 500 letters.',
  'catalog.run-not-open': 'One cannot enrol in this run now. Choose another one.',
  'catalog.sessions-too-many': 'A timetable has at most 400 times.',
  'catalog.sessions-none': 'None of these weekdays lies between the two days.',
  'catalog.session-time': 'Write a time of day as 18:30; the end comes after the start.',
  'catalog.session-title': 'Say what happens, in at most 120 letters.',
  'catalog.offer-not-found': 'This offer cannot be chosen now. Choose another one.',
  'catalog.offer-too-many': 'A run has at most 20 offers.',
  'catalog.currency-unknown': 'Name a currency by its code, such as EUR.',
  'catalog.amount-malformed': 'An amount is a whole number of the smallest unit of its currency, from 0 up.',
  'catalog.includes-too-many': 'Name at most 20 things that are included.',
  'catalog.policy-malformed': 'Later days give less back: put them in order, with whole numbers.',
  'catalog.email-malformed': 'This is no e-mail address. Write it like name@example.org, or leave it empty.',
  'catalog.too-many-hosts': 'At most 20 sites can be named. Leave it empty to allow all.',
  'catalog.host-malformed':
    'One of the sites is not written as a host. Write only the name, such as www.example.org.',
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
  'skills.import-too-many': ({ most }) => `There are more than ${most} rows. Import it in parts.`,
  'skills.import-too-many-names': ({ most }) => `There are more than ${most} names. Import it in parts.`,
  'skills.import-twice': ({ uri }) => `“${uri}” stands there twice. Only the first one counts.`,
  'skills.import-unknown': ({ file }) => `“${file}” is neither a CASE package nor a CTDL-ASN graph.`,
  'skills.import-without-framework': 'The framework itself could not be kept. Import it again.',
};
