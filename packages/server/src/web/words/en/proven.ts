import { counted } from './count.ts';

/** What badges prove, skill by skill, to take along as files. */
export const proven = {
  title: 'CV from your badges',
  lead: 'What your badges prove, as one page to print and as files that job sites and CV editors read. Only badges that count now are in it.',
  to: 'CV from your badges',
  emptyTitle: 'Nothing to put in a CV yet',
  empty: 'As soon as a badge of yours counts, it can go into a CV.',
  badges: 'Badges in it',
  badgesHint: (most: number) =>
    `None ticked takes all that count, at most ${most}. Links lead only to badges that whoever has their address may see.`,
  badge: (issuer: string, isOpen: boolean) => (isOpen ? issuer : `${issuer}, only you can see it`),
  print: 'One page to print',
  pdf: 'Save as PDF',
  archive: 'For archives (PDF/A)',
  see: 'See it as it prints',
  files: 'Files for other programs',
  filesLead: {
    resume: 'JSON Resume: read by CV editors and themes. Badges are certificates, skills have their levels.',
    europass:
      'Europass: open it in the Europass editor as a document that you have. Badges stand under education and training. Europass wants first and last name apart: check them there.',
    lerRs:
      'LER-RS of HR Open: for hiring systems. The signed badges are in it with all they say, also how you were assessed.',
  },
  save: { resume: 'JSON Resume', europass: 'Europass (XML)', lerRs: 'LER-RS (JSON)' },
  skills: 'What they prove',
  columns: { skill: 'Skill', level: 'Level', by: 'Shown by', on: 'Last shown', fresh: 'How fresh' },
  level: (name: string, level: number, levels: number) => `${name} (${level} of ${levels})`,
  fresh: (years: number) => (years === 0 ? 'Within a year' : `${counted(years, 'year')} ago`),
  noSkills: 'These badges name no skills.',
  europass: { skills: 'Skills:', check: 'To check:' },
};
