import type { Deps } from '../../platform/deps.ts';
import {
  type GivenPicture,
  keepPicture,
  nameOfPicture,
  receivePicture,
} from '../../platform/keep-picture.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { organisationPolicy } from './organisation-policy.ts';
import { lockOrganisation, type Organisation, updateOrganisation } from './organisation-store.ts';
import { getOrganisation } from './organisations.ts';
import { assertMay } from './policy.ts';

export interface LookChange {
  organisationId: string;
  /** Name of a palette; empty for none. */
  accent: string;
  logo?: GivenPicture;
  cover?: GivenPicture;
  /** Called with what is stored and held, and what it becomes; throws when the change was made from something else. */
  madeFrom?: (stored: Organisation, becomes: Pick<Organisation, 'logo' | 'cover'>) => void;
}

/** An owner chooses logo, cover and accent. Pictures are kept by their digest and never change. */
export async function changeLook(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'newId' | 'now'>,
  actor: Person,
  command: LookChange,
): Promise<void> {
  const { organisationId } = command;
  assertMay(actor, organisationPolicy.manage, { organisationId });
  const owner = { kind: 'organisation', id: organisationId } as const;
  const logo = await receivePicture(deps, command.logo, { owner, purpose: 'logo' });
  const cover = await receivePicture(deps, command.cover, { owner, purpose: 'cover' });
  await inTransaction(deps, async (deps) => {
    await lockOrganisation(deps.database, organisationId);
    const before = await getOrganisation(deps, organisationId);
    const { logo: oldLogo, cover: oldCover, accent: _, ...rest } = before;
    const [newLogo, newCover] = [nameOfPicture(logo, oldLogo), nameOfPicture(cover, oldCover)];
    const pictures = { ...(newLogo ? { logo: newLogo } : {}), ...(newCover ? { cover: newCover } : {}) };
    command.madeFrom?.(before, pictures);
    await updateOrganisation(deps.database, {
      ...rest,
      ...pictures,
      ...(command.accent ? { accent: command.accent } : {}),
    });
    await keepPicture(deps, logo, { owner, purpose: 'logo' });
    await keepPicture(deps, cover, { owner, purpose: 'cover' });
    await recordAudit(deps, actor, {
      action: 'organisation.changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { name: before.name },
    });
  });
}
