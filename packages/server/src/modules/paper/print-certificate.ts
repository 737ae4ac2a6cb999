import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { getEdition } from '../catalog/index.ts';
import { type Award, type Credential, drawAward } from '../issuing/index.ts';
import { getOrganisation, type Organisation } from '../organisations/index.ts';
import { certificateData } from './certificate-data.ts';
import { certificateFiles } from './certificate-files.ts';
import { type PaperFormat, printPaper } from './print.ts';
import { readSignedTexts } from './signed-texts.ts';
import { usualTemplate } from './template.ts';
import { templateAt } from './template-rules.ts';
import { selectTemplates } from './template-store.ts';

export interface CertificateOrder {
  award: Award;
  credential: Credential;
  format: PaperFormat;
  /** Address of the page where it is checked. */
  address: string;
  /** BCP 47: asked for by the reader; else that of the achievement, so far as there are words in it. */
  language?: string | undefined;
}

/**
 * The certificate of an award as the template of its day shows it, with the signed credential attached. Who may have it
 * is for the caller to say.
 */
export async function printCertificate(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'now' | 'say' | 'languages' | 'press' | 'log'>,
  { award, credential, format, address, language }: CertificateOrder,
): Promise<Uint8Array> {
  const [edition, organisation, templates, badge] = await Promise.all([
    getEdition(deps, award.editionId),
    getOrganisation(deps, award.organisationId),
    selectTemplates(deps.database, award.organisationId),
    drawAward(deps, award),
  ]);
  const template = templateAt(templates, credential.signedAt)?.template ?? usualTemplate;
  const wanted = [language, template.language, edition.language];
  const spoken = deps.languages.find(
    (one) => one === wanted.find((each) => each !== undefined && each !== ''),
  );
  const parts = {
    ...{ award, edition, organisation, template, address },
    credentialId: credential.id,
    signed: readSignedTexts(credential.content, award.holderName),
    now: deps.now(),
    language: spoken ?? deps.languages[0],
    say: deps.say,
  };
  const filesWith = (issuer: Pick<Organisation, 'id' | 'logo'>) =>
    certificateFiles(deps, {
      ...{ organisation: issuer, template, address, badge },
      data: (mark) => certificateData({ ...parts, mark }),
      credential: credential.content,
    });
  try {
    return await printPaper(deps, { files: await filesWith(organisation), output: format });
  } catch (error) {
    const mayBeMark = error instanceof Refusal && error.code === 'paper.not-printed' && organisation.logo;
    if (!mayBeMark) throw error;
    // A mark that is damaged inside takes nobody's certificate away.
    return printPaper(deps, { files: await filesWith({ id: organisation.id }), output: format });
  }
}
