/** Documents on paper: Typst in a process of its own, bounded and renewed (decision 0553). */
export type {
  PressOrder,
  PressOutput,
  PressProblem,
  Printed,
} from './order.ts';
export { createPress, type Press, PressFault, type PressLimits } from './press.ts';
export { pressFamilies } from './press-fonts.ts';
