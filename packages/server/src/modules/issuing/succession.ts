/** Why a credential of an award was signed after another: what was wrong or changed, or that it goes on. */
export const successionKinds = ['misspelt', 'new-name', 'new-address', 'renewed'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** Another name; `new-address`: the issuer's own name, address or key changed, and the badge says the present one. */
export type AmendmentKind = Exclude<SuccessionKind, 'renewed'>;
export const amendmentKinds: readonly AmendmentKind[] = ['misspelt', 'new-name', 'new-address'];

/** One step from a credential of an award to the next. */
export interface Succession {
  awardId: string;
  /** What was signed. */
  credentialId: string;
  predecessorId: string;
  /** Absent for what was signed before that was kept. */
  kind?: SuccessionKind;
  reason?: string;
  /** The name that the credentials before say is shown nowhere any more. */
  hidesFormer: boolean;
  at: Date;
  /** When the award was to end before it was renewed, and when it ends since. */
  expiredAt?: Date;
  expiresAt?: Date;
}

/** Id of the credential whose name is hidden: its files are no longer given out, and what its page tells is that it was replaced. */
export function hiddenCredentials(successions: readonly Succession[]): Set<string> {
  const hidden = new Set<string>();
  const last = successions.findLastIndex(({ hidesFormer }) => hidesFormer);
  for (const { predecessorId } of successions.slice(0, last + 1)) hidden.add(predecessorId);
  return hidden;
}
