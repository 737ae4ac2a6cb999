import type { Deps } from '../../platform/deps.ts';
import { letter } from '../../platform/letter.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { assertAdministrator, hashToken, newToken } from '../people/index.ts';
import { checklistOf, isLastingAddress, type Step } from './checklist-rules.ts';
import { getProfile } from './site.ts';
import { type DoneStep, insertMailProof, insertStep, selectSteps, takeMailProof } from './site-store.ts';

type Reading = Pick<Deps, 'config' | 'database'>;

/** What is done and what is to be done before this site is real. In a demo nothing is asked. */
export async function getChecklist(deps: Reading): Promise<Step[]> {
  const [steps, profile, organisations] = await Promise.all([
    selectSteps(deps.database),
    getProfile(deps),
    listOrganisations(deps),
  ]);
  const mailServer = mailServerOf(deps);
  return checklistOf({
    publicUrl: deps.config.publicUrl,
    ...(mailServer === undefined ? {} : { mailServer }),
    hasOrganisation: organisations.length > 0,
    profile,
    steps,
  });
}

/** The administrator's word that the address stays, or that a backup was restored once. */
export async function confirmStep(
  deps: Pick<Deps, 'config' | 'database' | 'now'>,
  actor: Actor,
  name: 'address' | 'backup',
): Promise<void> {
  assertAdministrator(actor);
  await record(deps, actor, { name, about: name === 'address' ? deps.config.publicUrl : 'restored' });
}

/** Writes a mail to the administrator; opening its link proves that mail of this site arrives. */
export async function sendMailProof(
  deps: Pick<Deps, 'config' | 'database' | 'now' | 'randomBytes' | 'mail'>,
  actor: Actor,
): Promise<void> {
  assertAdministrator(actor);
  const about = mailServerOf(deps);
  if (about === undefined)
    throw new Refusal(
      'conflict',
      'site.no-mail-server',
      'No mail can leave this site. Set CAIRN_SMTP_URL and start it again.',
    );
  const token = newToken(deps);
  await deps.database.transaction().execute(async (transaction) => {
    const proof = { tokenHash: hashToken(token), about, personId: actor.personId, at: deps.now() };
    await insertMailProof(transaction, proof);
    await deps.mail.send(transaction, {
      to: actor.email,
      subject: 'Mail of your site arrives',
      text: letter(
        'You asked for this mail to see whether mail of your site arrives. It does.',
        `Open this link while you are signed in, and it is noted:\n${deps.config.publicUrl}/admin/checklist/mail/${token}`,
      ),
    });
  });
}

export async function proveMail(
  deps: Pick<Deps, 'config' | 'database' | 'now'>,
  actor: Actor,
  token: string,
): Promise<void> {
  assertAdministrator(actor);
  const { personId } = actor;
  const about = await takeMailProof(deps.database, { tokenHash: hashToken(token), personId });
  if (about === undefined)
    throw new Refusal(
      'gone',
      'site.mail-proof-gone',
      'This link was used already, or another administrator asked for it. Send a new mail.',
    );
  await record(deps, actor, { name: 'mail', about });
}

/**
 * Refuses to give the first badge an address that nobody can rely on, until somebody has said that this is meant: the
 * address stands in every badge for ever. Once anything was signed, it is too late to ask.
 */
export async function assertAddressMeant(
  deps: Reading,
  { isFirst, isMeant }: { isFirst: () => Promise<boolean>; isMeant: boolean },
): Promise<void> {
  const { publicUrl, demo } = deps.config;
  if (demo || isMeant || isLastingAddress(publicUrl)) return;
  const steps = await selectSteps(deps.database);
  if (steps.some(({ name, about }) => name === 'address' && about === publicUrl)) return;
  if (!(await isFirst())) return;
  const sentence = `This site is at ${publicUrl}, and that address would stand in the badge for ever. Tick that this is meant, for instance to try it out, or ask an administrator to set the real address first.`;
  throw new Refusal('conflict', 'site.address-not-meant', sentence, { isAddressMeant: sentence });
}

async function record(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  step: Pick<DoneStep, 'name' | 'about'>,
): Promise<void> {
  await deps.database.transaction().execute(async (transaction) => {
    await insertStep(transaction, { ...step, doneBy: actor.name, doneAt: deps.now() });
    await recordAudit(transaction, {
      actor,
      action: 'site.step-done',
      subjectType: 'site',
      subjectId: step.name,
      detail: { title: step.name, about: step.about },
    });
  });
}

/** Host of the mail server, without its password. */
function mailServerOf({ config }: Pick<Deps, 'config'>): string | undefined {
  return config.mail.smtpUrl === undefined ? undefined : new URL(config.mail.smtpUrl).host;
}
