/** What the document of our REST API says of how an edition comes to be. */
export const authoringOperations = {
  getEditionChanges: {
    title: 'Read what changed',
    text: 'What an edition or the draft says otherwise than the edition before it, in sentences, in the language of Accept-Language. Nothing of the first edition.',
  },
  getDraftReview: {
    title: 'Read the review of a draft',
    text: 'How far the draft is with the look of a second person, and whether the organisation asks for one before it publishes.',
  },
  listDraftComments: {
    title: 'Read the comments on a draft',
    text: 'What reviewers and authors said of parts of the draft, as they wrote it, one after the other. Comments are written in the console.',
  },
  askDraftReview: {
    title: 'Ask for a review',
    text: 'Asks the reviewers of the organisation to look at the draft that you saw. It does not change until they have decided, or it is taken back. A person decides, in the console; your webhooks are told (`draft-review.decided`).',
  },
  takeBackDraftReview: {
    title: 'Take a draft back from review',
    text: 'Nobody needs to look at it any more, and it can be changed. Done twice, it is done once.',
  },
};

const unit = {
  title: 'What the unit is called.',
  kind: 'What learners do in it.',
  hours: 'How many hours it takes.',
  need: '`compulsory`, or `elective`.',
  outcomeIds: 'The outcomes that it leads to.',
};
const module = { title: 'What the module is called.', summary: 'What happens in it.' };

export const authoringWords = {
  Module: { moduleId: 'Id of the module, `mod_…`; the same in every edition.', ...module },
  Unit: {
    unitId: 'Id of the unit, `unt_…`; the same in every edition.',
    moduleId: 'The module that it is in.',
    ...unit,
  },
  OutlinedModule: {
    moduleId: 'Of a module that the draft has; absent for a new one.',
    units: 'Its units, in their order.',
    ...module,
  },
  OutlinedUnit: { unitId: 'Of a unit that the draft has; absent for a new one.', ...unit },
  EditionChanges: {
    edition: 'Number of the edition.',
    since: 'Number of the edition before it; absent of the first one.',
    changes: 'One entry for each thing that is otherwise.',
  },
  DraftReview: {
    isNeeded: 'Whether the organisation publishes only what a second person has approved.',
    stage:
      '`in-review`; `changes-asked`; `approved`: as it is now; `changed-since`: it was approved as it was before; `none`: nobody was asked.',
    openComments: 'How many comments nobody has resolved.',
    caseId: 'Id of the case in which it is decided.',
    askedAt: 'When it was asked for.',
    decidedAt: 'When it was decided.',
    reason: 'What the reviewer wrote.',
  },
  DraftComment: {
    commentId: 'Id of the comment, `cmt_…`.',
    answersCommentId: 'The comment that this one answers; absent of the first of a thread.',
    place: 'What it is about: `title`, `learningOutcomes`, `assessments`, `edition` for the whole.',
    author: 'Their name; absent where they have no account any more.',
    text: 'What they wrote.',
    writtenAt: 'When it was written.',
    resolvedAt: 'When somebody said that it is seen to; only at the first of a thread.',
  },
  EditionChange: {
    place: 'What it is about: `title`, `learningOutcomes.oc_…`, `translations.de`, `assessments`.',
    how: 'What became of it; `moved`: the same rows stand in another order.',
    sentence: 'The same for people.',
  },
};
