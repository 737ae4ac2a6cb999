export const skills = {
  kicker: 'Skill',
  kinds: {
    technical: 'Technical: knowing how to do something specific',
    transversal: 'Transversal: useful in any work',
  },
  description: (name: string) =>
    `What the skill “${name}” means, on which scale it is measured, and where it can be shown.`,
  kind: 'Kind',
  code: 'Code',
  elsewhere: 'Described at',
  scale: 'Scale',
  levels: 'The levels',
  level: 'Level',
  name: 'Name',
  meaning: 'Meaning',
  offers: 'What shows this skill',
  none: {
    title: 'Nothing on offer shows this skill now',
    text: 'What shows it will be here. Badges that were earned before still count.',
    action: 'See the whole catalogue',
  },
};
