/** Badges of a school elsewhere, which a learner brought: one to a proven address, one that has expired. */
export const demoImporter = 'amara@learner.example';

export interface DemoImported {
  slug: string;
  title: string;
  description: string;
  criteria: string;
  skill: { name: string; url: string };
  namedBy: 'address' | 'name';
  validFrom: string;
  validUntil?: string;
  isOpen: boolean;
}

export const elsewhere = { name: 'Harbour Adult College', url: 'https://harbour-college.example' };

export const demoImported: readonly DemoImported[] = [
  {
    slug: 'spreadsheets',
    title: 'Spreadsheets for small businesses',
    description: 'Keeps the books of a small business in a spreadsheet that others can check.',
    criteria: 'Kept the books of an invented shop for a quarter; a teacher checked them.',
    skill: { name: 'Use spreadsheets', url: 'https://harbour-college.example/skills/spreadsheets' },
    namedBy: 'address',
    validFrom: '2025-09-12T00:00:00Z',
    isOpen: true,
  },
  {
    slug: 'first-aid',
    title: 'First aid at work',
    description: 'Acts in the first minutes of an accident at work.',
    criteria: 'Passed the practical examination.',
    skill: { name: 'Provide first aid', url: 'https://harbour-college.example/skills/first-aid' },
    namedBy: 'name',
    validFrom: '2022-03-01T00:00:00Z',
    validUntil: '2025-03-01T00:00:00Z',
    isOpen: false,
  },
];
