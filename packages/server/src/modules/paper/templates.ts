import { unbakePdf } from '@cairn/engine';
import { nodeCompression } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import { keepFile } from '../../platform/files/keep-file.ts';
import { openFile } from '../../platform/files/read-files.ts';
import {
  type GivenPicture,
  nameOfPicture,
  type ReceivedPicture,
  receivePicture,
} from '../../platform/keep-picture.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay, getOrganisation } from '../organisations/index.ts';
import { paperPolicy } from './paper-policy.ts';
import { collect, type PaperFiles, printPaper } from './print.ts';
import { say } from './refusals.ts';
import { sampleCredential, sampleFiles } from './sample.ts';
import { type PaperTemplate, type TemplateEdition, usualTemplate } from './template.ts';
import { assertTemplate } from './template-rules.ts';
import { insertTemplate, lockTemplates, selectTemplates } from './template-store.ts';

type Reading = Pick<Deps, 'database'>;
type Saving = Pick<
  Deps,
  'config' | 'database' | 'files' | 'newId' | 'now' | 'press' | 'say' | 'languages' | 'log'
>;

/** All templates that an organisation had, the newest first. */
export async function listTemplates(
  deps: Reading,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<TemplateEdition[]> {
  assertMay(actor, paperPolicy.read, { organisationId });
  return selectTemplates(deps.database, organisationId);
}

/** What certificates look like from now on. */
export async function getTemplate(
  deps: Reading,
  actor: Actor,
  where: { organisationId: string },
): Promise<PaperTemplate> {
  return (await listTemplates(deps, actor, where))[0]?.template ?? usualTemplate;
}

export interface TemplateChange {
  organisationId: string;
  template: PaperTemplate;
  /** A new signature, or none, by the place of its signatory. */
  pictures?: readonly GivenPicture[];
  coversEarlier: boolean;
  /** Called with what is stored and held; throws when the change was made from something else. */
  madeFrom?: (stored: PaperTemplate, becomes: PaperTemplate) => void;
}

/** Makes another edition of the template. What cannot be printed in each standard is refused, at its line. */
export async function changeTemplate(
  deps: Saving,
  actor: Actor,
  { organisationId, pictures = [], coversEarlier, madeFrom, ...change }: TemplateChange,
): Promise<TemplateEdition> {
  assertMay(actor, paperPolicy.change, { organisationId });
  assertTemplate(change.template);
  const owner = { kind: 'organisation', id: organisationId } as const;
  const received = await Promise.all(
    change.template.signatories.map((_, index) =>
      receivePicture(deps, pictures[index], { owner, purpose: 'signature' }),
    ),
  );
  const signatories = change.template.signatories.map(({ picture, ...signatory }, index) => {
    const name = nameOfPicture(received[index], picture);
    return name === '' ? signatory : { ...signatory, picture: name };
  });
  const template = { ...change.template, signatories };
  await assertPrints(deps, { organisationId, template, received });
  return inTransaction(deps, async (deps) => {
    await lockTemplates(deps.database, organisationId);
    const [newest] = await selectTemplates(deps.database, organisationId);
    madeFrom?.(newest?.template ?? usualTemplate, template);
    for (const picture of received)
      if (picture !== undefined && picture !== 'none') await keepFile(deps, picture, picture.sha256);
    const organisation = await getOrganisation(deps, organisationId);
    const number = (newest?.number ?? 0) + 1;
    const edition = { organisationId, number, template, coversEarlier, madeAt: deps.now() };
    await insertTemplate(deps.database, edition);
    await recordAudit(deps, actor, {
      action: 'paper.template-changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { name: organisation.name, number: String(number) },
    });
    return edition;
  });
}

/** A template counts when it prints in both standards, and carries the credential. */
async function assertPrints(
  deps: Saving,
  what: { organisationId: string; template: PaperTemplate; received: readonly ReceivedPicture[] },
): Promise<void> {
  const { organisationId, template } = what;
  const fresh: PaperFiles = {};
  for (const picture of what.received) {
    if (picture === undefined || picture === 'none') continue;
    fresh[`/signature-${nameOfPicture(picture)}`] = await collect((await openFile(deps, picture)).bytes());
  }
  const files = { ...(await sampleFiles(deps, { organisationId, template })), ...fresh };
  await printPaper(deps, { files, output: 'pdf-a' });
  const pdf = await printPaper(deps, { files, output: 'pdf-ua' });
  const attached = await unbakePdf(pdf, { compression: nodeCompression });
  if (attached === sampleCredential) return;
  const said = say('paper.source-without-credential');
  throw new Refusal('invalid', said, { source: said });
}

/** How a template would look, before anybody keeps it: one SVG of all pages. What Typst says against it is the refusal. */
export async function previewTemplate(
  deps: Omit<Saving, 'newId'>,
  actor: Actor,
  { organisationId, template }: { organisationId: string; template: PaperTemplate },
): Promise<string> {
  assertMay(actor, paperPolicy.read, { organisationId });
  assertTemplate(template);
  const files = await sampleFiles(deps, { organisationId, template });
  return new TextDecoder().decode(await printPaper(deps, { files, output: 'svg' }));
}
