import type { OutlineUnit } from '../../modules/catalog/index.ts';

/** A module of the demo world with its units; each names the outcomes that it leads to, by their place. */
export interface DemoModule {
  title: string;
  summary?: string;
  units: (Pick<OutlineUnit, 'title' | 'kind' | 'hours'> & { outcomes: number[]; isElective?: true })[];
}

/** How some microcredentials of the demo world are taught, by key. */
export const demoOutlines: { [key: string]: readonly DemoModule[] } = {
  'coding-foundation': [
    {
      title: 'Thinking in steps',
      summary: 'From an everyday problem to a plan that a computer can follow.',
      units: [
        { title: 'What a program is', kind: 'lesson', hours: 2, outcomes: [0] },
        { title: 'Plans for everyday problems', kind: 'exercise', hours: 4, outcomes: [0] },
      ],
    },
    {
      title: 'Reading programs',
      units: [
        { title: 'Loops and conditions', kind: 'video', hours: 3, outcomes: [1] },
        { title: 'Predict what it prints', kind: 'self-test', hours: 4, outcomes: [1] },
      ],
    },
    {
      title: 'Finding mistakes',
      units: [
        { title: 'Where does it go wrong?', kind: 'live-session', hours: 2, outcomes: [2] },
        { title: 'Mend five short programs', kind: 'project-work', hours: 6, outcomes: [2] },
        {
          title: 'How professionals look for mistakes',
          kind: 'reading',
          hours: 1.5,
          outcomes: [2],
          isElective: true,
        },
      ],
    },
  ],
  'infection-prevention': [
    {
      title: 'How infections spread',
      units: [
        { title: 'Ways of transmission', kind: 'lesson', hours: 3, outcomes: [0] },
        { title: 'A walk through the ward', kind: 'workplace-practice', hours: 2, outcomes: [0, 1] },
      ],
    },
    {
      title: 'What breaks the chain',
      summary: 'Hands, surfaces, protective clothing, and when each is needed.',
      units: [
        { title: 'Hands and surfaces', kind: 'exercise', hours: 3, outcomes: [1] },
        { title: 'Cases to talk about', kind: 'discussion', hours: 2, outcomes: [1, 2] },
      ],
    },
  ],
};
