import { composeBadge } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { emptyContent } from '../catalog/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { certificateData } from './certificate-data.ts';
import { certificateFiles } from './certificate-files.ts';
import { paperText } from './paper-texts.ts';
import type { PaperFiles } from './print.ts';
import type { PaperTemplate } from './template.ts';

/** In place of a credential in samples: nothing that anybody signed. */
export const sampleCredential = '{"@context":[],"type":"Sample"}';

/** What a template prints of a badge that nobody has, in the language of its texts. */
export async function sampleFiles(
  deps: Pick<Deps, 'config' | 'database' | 'files' | 'now' | 'say' | 'languages'>,
  { organisationId, template }: { organisationId: string; template: PaperTemplate },
): Promise<PaperFiles> {
  const organisation = await getOrganisation(deps, organisationId);
  const language = deps.languages.find((one) => one === template.language) ?? deps.languages[0];
  const said = (code: 'paper.sample-holder' | 'paper.sample-title' | 'paper.sample-outcome') =>
    deps.say(paperText(code), language);
  const [holder, title, outcome] = [
    said('paper.sample-holder'),
    said('paper.sample-title'),
    said('paper.sample-outcome'),
  ];
  const now = deps.now();
  const address = `${deps.config.publicUrl}/awards/awd_sample`;
  const ids = { achievementId: 'ach_sample', editionId: 'acv_sample', organisationId };
  return certificateFiles(deps, {
    ...{ organisation, template, address },
    data: (mark) =>
      certificateData({
        award: {
          ...{ ...ids, id: 'awd_sample', personId: 'per_sample', holderName: holder, title },
          ...{ source: { kind: 'rule' }, status: 'issued', awardedAt: now, decidedAt: now },
        },
        credentialId: 'crd_sample',
        edition: {
          ...{ ...emptyContent, ...ids, number: 1, status: 'published', changedAt: now },
          ...{ title, language, workloadHours: 50, ects: 2, eqfLevel: 5, outcomes: [outcome] },
          learningOutcomes: [{ outcomeId: 'oc_sample', text: outcome, skillIds: [] }],
        },
        signed: { holder, evidence: [] },
        ...{ organisation, template, address, language, mark, now, say: deps.say },
      }),
    badge: composeBadge(
      { shape: 'shield', palette: 'spruce', symbol: 'mountain' },
      { title, issuerName: organisation.name },
    ),
    credential: sampleCredential,
  });
}
