import type { Deps } from '../../platform/deps.ts';
import { theSite } from '../../platform/files/file.ts';
import {
  type GivenPicture,
  keepPicture,
  nameOfPicture,
  receivePicture,
} from '../../platform/keep-picture.ts';
import { oneLine, plainText } from '../../platform/plain-text.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { assertAdministrator } from '../people/index.ts';
import { lockProfile, type SiteProfile, selectProfile, updateProfile } from './site-store.ts';

/** What a site is until somebody says more. */
export const emptyProfile: SiteProfile = {
  name: 'Cairn',
  contact: '',
  imprint: '',
  privacy: '',
  help: '',
  logo: '',
};

export async function getProfile(deps: Pick<Deps, 'database'>): Promise<SiteProfile> {
  return (await selectProfile(deps.database)) ?? emptyProfile;
}

/** In milliseconds. */
const keptFor = 1000;
const shown = new WeakMap<Deps['database'], { since: number; profile: Promise<SiteProfile> }>();

/**
 * The profile as pages show it: it stands on each, and is asked for once a second. What this process changes is there at
 * once, what another one changes a second later.
 */
export function getShownProfile(deps: Pick<Deps, 'database'>): Promise<SiteProfile> {
  const { database } = deps;
  const known = shown.get(database);
  if (known && performance.now() - known.since < keptFor) return known.profile;
  const profile = getProfile(deps);
  shown.set(database, { since: performance.now(), profile });
  // What could not be read is asked for anew.
  profile.catch(() => shown.delete(database));
  return profile;
}

export async function changeProfile(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>,
  actor: Person,
  {
    profile,
    logo: given,
    madeFrom,
  }: {
    profile: Omit<SiteProfile, 'logo'>;
    logo?: GivenPicture;
    /** Called with what is stored and held, and its logo then; throws when the change was made from something else. */
    madeFrom?: (stored: SiteProfile, becomes: Pick<SiteProfile, 'logo'>) => void;
  },
): Promise<void> {
  assertAdministrator(actor);
  const place = { owner: theSite, purpose: 'logo' } as const;
  const logo = await receivePicture(deps, given, place);
  const clean = {
    name: oneLine(profile.name) || emptyProfile.name,
    contact: oneLine(profile.contact),
    imprint: plainText(profile.imprint),
    privacy: plainText(profile.privacy),
    help: plainText(profile.help),
  };
  const changedAt = deps.now();
  await inTransaction(deps, async (deps) => {
    const before = await lockProfile(deps.database, { ...emptyProfile, changedAt });
    const after = { ...clean, logo: nameOfPicture(logo, before.logo) };
    madeFrom?.(before, after);
    await updateProfile(deps.database, { ...after, changedAt });
    await keepPicture(deps, logo, place);
    await recordAudit(deps, actor, {
      action: 'site.changed',
      subjectType: 'site',
      subjectId: 'site',
      detail: { name: clean.name },
    });
  });
  shown.delete(deps.database);
}
