import type { RolePart } from '../../../modules/catalog/index.ts';
import { counted } from './count.ts';

/** Which skills of a role an offer, or a degree, leads to. */
export const roles = {
  title: 'Skills of a role',
  lead: 'Choose a role, and see how many of the skills that it asks for each of them asserts. The roles are the occupations of the skills frameworks that are imported here.',
  search: 'Role',
  find: 'Find a role',
  found: 'Choose one:',
  notFound: (search: string) => `No framework here has an occupation that is called “${search}”.`,
  more: (count: number) => `More than ${count} are called so: these are the first. Write more of the name.`,
  targets: 'Roles to which they say that they lead:',
  lookFor: (title: string) => `Look for “${title}”`,
  chosen: 'Compared by the role',
  none: 'Leave the role out',
  gone: 'The role in the address of this page is not there any more. Choose another one.',
  parts: {
    essential: (role: string) => `Essential skills of the role “${role}”`,
    optional: (role: string) => `Optional skills of the role “${role}”`,
    asked: (role: string) => `Skills of the role “${role}”`,
  } satisfies { [part in RolePart]: (role: string) => string },
  best: 'Covers most',
  covered: 'Covered',
  missing: 'Missing',
  oneByOne: (role: string) => `Skills of the role “${role}”, one by one`,
  skill: 'Skill',
  importance: (figure: string) => `importance ${figure}`,
  level: (figure: string) => `level ${figure}`,
  first: (count: number) =>
    `The role asks for more: ${counted(count, 'skill')} of it that matter most stand here.`,
  same: 'Covered means that the very same skill of the framework is asserted; one that is only called alike does not count. On which level it is asserted stands beside it.',
  degreeTicks: 'Tick the skills that the degree teaches: its module handbook says which.',
  tick: (skill: string) => `The degree teaches “${skill}”`,
  count: 'Count them',
};
