/** What the document of the API says of reviews, and of what became of those who enrolled. */
export const reviewOperations: { [operation: string]: { title: string; text: string } } = {
  getEnrolmentFigures: {
    title: 'Read what became of those who enrolled',
    text: 'By the year in which they enrolled, over everything that the organisation offers or one achievement of it; counted every night. A year in which fewer than five enrolled has no figures; an achievement of which fewer did counts only together with others.',
  },
  listReviews: {
    title: 'List reviews',
    text: 'What participants say of what the organisation offers, as everybody sees it; the newest first.',
  },
  summariseReviews: {
    title: 'Summarise reviews',
    text: 'Counts and averages of one achievement, or of everything that the organisation offers. There is no average of fewer than five.',
  },
  getReview: { title: 'Read a review', text: 'One, also when it is hidden; one that was withdrawn is gone.' },
  answerReview: {
    title: 'Answer a review',
    text: 'Publishes an answer below the review; sent again, it takes the place of the one before.',
  },
  withdrawReviewAnswer: { title: 'Take an answer back', text: 'Doing it again changes nothing.' },
  listTestimonials: {
    title: 'List testimonials',
    text: 'Words that participants let the organisation show, with their name. One that is missing was withdrawn and may be shown nowhere any more.',
  },
  showTestimonial: {
    title: 'Show a testimonial',
    text: 'On the public pages. Doing it again changes nothing.',
  },
  takeDownTestimonial: {
    title: 'Take a testimonial down',
    text: 'From the public pages. Doing it again changes nothing.',
  },
};

export const reviewWords: { [schema: string]: { [member: string]: string } } = {
  YearFigures: {
    year: 'The year in which they enrolled.',
    enrolled: 'How many enrolled; absent of fewer than five.',
    assessed: 'How many of them have a mark that counts.',
    passed: 'How many of them passed an assessment.',
    completed: 'How many of them reached the badge.',
    active: 'How many of them are on the way still.',
  },
  AllFigures: {
    enrolled: 'How many enrolled; absent of fewer than five.',
    assessed: 'How many of them have a mark that counts.',
    passed: 'How many of them passed an assessment.',
    completed: 'How many of them reached the badge.',
    active: 'How many of them are on the way still.',
  },
  EnrolmentFigures: {
    years: 'The last first.',
    total: 'Over the years that have figures; absent where none has.',
    isPartial: 'Somebody enrolled whom no figure counts, as it would speak of single people.',
    countedAt: 'When it was counted; absent until then.',
  },
  ReviewAnswer: { text: 'What the provider answers.', language: 'Of the text.', at: 'When it was answered.' },
  Review: {
    title: 'What was reviewed, as it was called.',
    way: '`completed`: reached the badge; `ended`: without it; `awarded`: was given it.',
    overall: 'From 1 to 5.',
    content: 'From 1 to 5; absent where the reviewer left it out.',
    assessment: 'The same of the assessment.',
    support: 'The same of the support.',
    worth: 'Whether it was worth the time, from 1 to 5.',
    text: 'May be empty.',
    language: 'Of the text.',
    reviewer: 'The name of the reviewer; absent where they do not show it.',
    writtenAt: 'When it was written.',
    changedAt: 'When it was changed last.',
    hiddenBecause: 'Why it is hidden; absent while it is shown.',
    answer: 'What the organisation answers; absent until it does.',
    url: 'Where everybody reads it.',
  },
  FacetSummary: { average: 'From 1 to 5.', count: 'How many judged it.' },
  ReviewSummary: {
    count: 'How many reviews are shown.',
    completed: 'How many of the reviewers reached or were given the badge.',
    hidden: 'How many are hidden after a report.',
    average: 'Of the overall marks; absent of fewer than five.',
    stars: 'How many gave 1, 2, 3, 4 and 5.',
    content: 'Absent where fewer than five judged it.',
    assessment: 'Absent where fewer than five judged it.',
    support: 'Absent where fewer than five judged it.',
    worth: 'Absent where fewer than five judged it.',
  },
  NewReviewAnswer: { text: 'What you answer.', language: 'Of the text.' },
  Testimonial: {
    title: 'What it is about.',
    text: 'The words.',
    language: 'Of the words.',
    name: 'Who said it.',
    consentedAt: 'When the person agreed.',
    shownAt: 'Since when the public pages show it; absent while they do not.',
  },
};
