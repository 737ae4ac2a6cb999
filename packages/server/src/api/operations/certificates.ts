import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import { getGivenCredential } from '../../modules/issuing/index.ts';
import {
  changeTemplate,
  getTemplate,
  type PaperTemplate,
  printCertificate,
} from '../../modules/paper/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import {
  certificateTemplateChangeJson,
  certificateTemplateJson,
  toCertificateTemplateJson,
} from '../json/certificate-template.ts';
import { id } from '../json/schemas.ts';
import { type Answer, operation } from '../operation.ts';
import { say } from '../refusals.ts';

const template = {
  path: '/certificate-template',
  tag: 'organisations',
  result: certificateTemplateJson,
  isTagged: true,
} as const;

/** What credentials look like on paper. */
export const certificateOperations = [
  operation({
    id: 'getCertificate',
    method: 'get',
    path: '/credentials/{credentialId}/certificate',
    tag: 'credentials',
    scope: 'credentials:read',
    params: z.strictObject({ credentialId: id }),
    query: z.strictObject({
      standard: z.enum(['readers', 'archive']).optional(),
      lang: z.string().max(20).optional(),
    }),
    mediaType: 'application/pdf',
    result: z.instanceof(Uint8Array),
    act: async (deps, program, { path: { credentialId }, query }) => {
      const { organisationId } = program;
      const { credential, award } = await getGivenCredential(deps, program, {
        organisationId,
        credentialId,
      });
      const bytes = await printCertificate(deps, {
        ...{ award, credential, language: query.lang },
        format: query.standard === 'archive' ? 'pdf-a' : 'pdf-ua',
        address: `${deps.config.publicUrl}/credentials/${credential.id}`,
      });
      return { body: new Uint8Array(bytes) };
    },
  }),
  operation({
    ...{ ...template, id: 'getCertificateTemplate', method: 'get', scope: 'organisations:read' },
    act: (deps, program) => answerTemplate(deps, program),
  }),
  operation({
    ...{ ...template, id: 'changeCertificateTemplate', method: 'patch', scope: 'organisations:write' },
    body: certificateTemplateChangeJson,
    isGuarded: true,
    act: async (deps, program, { body, ifMatch }) => {
      const { organisationId } = program;
      const before = await getTemplate(deps, program, { organisationId });
      const { coversEarlier = false, signatories, ...change } = body;
      await changeTemplate(deps, program, {
        ...{ organisationId, coversEarlier },
        template: {
          ...before,
          ...withoutUndefined(change),
          signatories: signatories?.map((each) => withSignature(each, before)) ?? before.signatories,
        },
        madeFrom: (stored) => {
          if (tagOf(stored) !== ifMatch) throw new Refusal('conflict', say('api.changed-meanwhile'));
        },
      });
      return answerTemplate(deps, program);
    },
  }),
];

/** Who stays keeps the picture of the signature; pictures are chosen in the console. */
function withSignature(
  given: { name: string; role: string },
  { signatories }: PaperTemplate,
): PaperTemplate['signatories'][number] {
  const picture = signatories.find(({ name }) => name === given.name)?.picture;
  return picture === undefined ? given : { ...given, picture };
}

function withoutUndefined<T extends object>(
  change: T,
): { [member in keyof T]?: Exclude<T[member], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

async function answerTemplate(
  deps: Deps,
  program: Program,
): Promise<Answer<z.input<typeof certificateTemplateJson>>> {
  const found = await getTemplate(deps, program, { organisationId: program.organisationId });
  return { body: toCertificateTemplateJson(found), etag: tagOf(found) };
}

function tagOf(found: PaperTemplate): string {
  return createHash('sha256').update(JSON.stringify(found)).digest('base64url').slice(0, 22);
}
