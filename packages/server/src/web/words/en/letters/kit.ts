import { correspondence } from '../../../../platform/letter.ts';

export const { letter, quoted } = correspondence({ greeting: 'Hello,', marks: ['“', '”'] });
