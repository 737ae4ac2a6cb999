import { coloursOf, type PictureDesign } from '../../platform/badge-designer/index.ts';

const plain = { mark: 'none' as const, top: '', bottom: '', centre: [], ribbon: '' };

/** Badges of the demo world that were designed, by key of the achievement: several shapes and scripts. */
export const demoDesigns: { [key: string]: { design: PictureDesign; alt: string } } = {
  'infection-prevention': {
    design: {
      ...plain,
      shape: 'shield',
      colours: coloursOf('lake'),
      symbol: 'drop',
      top: 'الوقاية من العدوى',
      centre: ['Infection', 'prevention'],
      ribbon: 'Ashgrove',
    },
    alt: 'A blue shield with a drop, the words Infection prevention, and the same in Arabic along its upper edge',
  },
  'python-language': {
    design: {
      ...plain,
      shape: 'hexagon',
      colours: coloursOf('night'),
      symbol: 'code',
      centre: ['Python'],
      bottom: 'प्रोग्रामिंग',
      ribbon: 'Practitioner',
    },
    alt: 'A dark hexagon with a golden edge, a code symbol, the word Python and, in Hindi, programming',
  },
  'front-end-frameworks': {
    design: {
      ...plain,
      shape: 'rosette',
      colours: coloursOf('heather'),
      symbol: 'network',
      top: 'Front-end frameworks',
      bottom: 'Northmoor',
      mark: 'initials',
    },
    alt: 'A heather-coloured rosette with three joined points',
  },
};
