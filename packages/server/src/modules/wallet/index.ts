/** What a person holds and shows: the awards of one person, and who may see them. Open to whoever has the address,
 * until the holder closes it. */
export {
  getHeld,
  getShown,
  type HeldAward,
  hideAll,
  listHeld,
  type PublicAddress,
  type ShownAward,
  setOpen,
} from './held-awards.ts';
export type { WalletRefusals } from './refusals.ts';
