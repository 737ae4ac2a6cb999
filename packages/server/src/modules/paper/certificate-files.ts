import type { Deps } from '../../platform/deps.ts';
import { findKept, openFile } from '../../platform/files/read-files.ts';
import { qrSvg } from '../../platform/qr-svg.ts';
import type { Organisation } from '../organisations/index.ts';
import { credentialFile } from './certificate-data.ts';
import { partsSource, sourceOf } from './layouts.ts';
import { collect, type PaperFiles, readPublicPicture } from './print.ts';
import type { PaperTemplate } from './template.ts';

export interface CertificateFiles {
  organisation: Pick<Organisation, 'id' | 'logo'>;
  template: PaperTemplate;
  address: string;
  data: (mark: string | undefined) => object;
  badge: string;
  credential: Uint8Array | string;
}

/** Everything that a certificate is printed from. */
export async function certificateFiles(
  deps: Pick<Deps, 'database' | 'files'>,
  { organisation, template, address, data, badge, credential }: CertificateFiles,
): Promise<PaperFiles> {
  const logo = organisation.logo ? await readPublicPicture(deps, organisation.logo) : undefined;
  const mark = logo && `mark.${organisation.logo?.split('.').at(-1)}`;
  const signatures = await signaturesOf(deps, { organisation, template });
  return {
    '/main.typ': sourceOf(template),
    '/cairn.typ': partsSource,
    '/data.json': JSON.stringify(data(mark)),
    '/badge.svg': badge,
    '/code.svg': qrSvg(address),
    [`/${credentialFile}`]: credential,
    ...(mark && logo ? { [`/${mark}`]: logo } : {}),
    ...signatures,
  };
}

async function signaturesOf(
  deps: Pick<Deps, 'database' | 'files'>,
  { organisation, template }: Pick<CertificateFiles, 'organisation' | 'template'>,
): Promise<PaperFiles> {
  const owner = { kind: 'organisation', id: organisation.id } as const;
  const found: PaperFiles = {};
  for (const { picture } of template.signatories) {
    if (picture === undefined) continue;
    const about = picture.split('.')[0] ?? '';
    const file = await findKept(deps, { owner, purpose: 'signature', about });
    if (file) found[`/signature-${picture}`] = await collect((await openFile(deps, file)).bytes());
  }
  return found;
}
