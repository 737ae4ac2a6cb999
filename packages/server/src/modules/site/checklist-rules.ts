import type { DoneStep, SiteProfile } from './site-store.ts';

/** What the settings and the data say, without anybody's word. */
export interface SiteFacts {
  publicUrl: string;
  /** Without the password; absent when no mail can leave. */
  mailServer?: string;
  hasOrganisation: boolean;
  profile: SiteProfile;
  steps: readonly DoneStep[];
}

export type StepName = 'address' | 'https' | 'mail' | 'backup' | 'organisation' | 'texts';
/** `done` by the facts or by somebody's word; `confirm` wants that word; `change` wants another setting. */
export type StepState = 'done' | 'confirm' | 'change';

export interface Step {
  name: StepName;
  state: StepState;
  doneBy?: string;
  doneAt?: Date;
}

/** What an administrator has to see to before a site is real, in the order in which it is done. */
export function checklistOf(facts: SiteFacts): Step[] {
  const { profile } = facts;
  return [
    wordOf(facts, { name: 'address', about: facts.publicUrl }),
    { name: 'https', state: isSecure(facts.publicUrl) ? 'done' : 'change' },
    facts.mailServer === undefined
      ? { name: 'mail', state: 'change' }
      : wordOf(facts, { name: 'mail', about: facts.mailServer }),
    wordOf(facts, { name: 'backup', about: 'restored' }),
    { name: 'organisation', state: facts.hasOrganisation ? 'done' : 'change' },
    {
      name: 'texts',
      state: profile.contact !== '' && profile.imprint !== '' && profile.privacy !== '' ? 'done' : 'change',
    },
  ];
}

function wordOf({ steps }: SiteFacts, wanted: { name: StepName & DoneStep['name']; about: string }): Step {
  const done = steps.find((step) => step.name === wanted.name && step.about === wanted.about);
  if (!done) return { name: wanted.name, state: 'confirm' };
  return { name: wanted.name, state: 'done', doneBy: done.doneBy, doneAt: done.doneAt };
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https://');
}

/** An address that others can rely on: https, a name of its own, not this machine, not a number. */
export function isLastingAddress(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol !== 'https:' || !hostname.includes('.') || hostname.startsWith('[')) return false;
  return !/^[\d.]+$/.test(hostname) && !/\.(localhost|local|internal|test|invalid)$/.test(hostname);
}
