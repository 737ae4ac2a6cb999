/** An assessment that its provider holds outside of Cairn. */
export const outside = {
  tab: 'Assessed elsewhere',
  lead: 'You assess learners yourself: in a classroom, at work, on another platform. Whoever passes gets the badge from a registrar of yours, one by one or as a file. Leave the name empty when there is no such assessment.',
  name: 'What is the assessment?',
  nameHint: 'As learners read it, such as “Practical test in the workshop”.',
  outcomes: 'Which outcomes does it show?',
  noOutcomes: 'Write the outcomes first: then you can say which of them are shown here.',
  save: 'Save',
  errors: {
    title: 'Name the assessment in at most 120 letters.',
    outcomes: 'Choose from the outcomes of this microcredential.',
  },
  asked: 'The provider assesses this outside of this site.',
  attempts: 'How often one may try is not stated here: ask the provider.',
  step: (title: string) => `Pass: ${title}`,
  nextText:
    'The provider assesses this outside of this site. When you have passed, they give you the badge, and it stands here.',
};
