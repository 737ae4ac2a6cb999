import bootCamp from './files/boot-camp.json' with { type: 'json' };
import examWithRenewal from './files/exam-with-renewal.json' with { type: 'json' };
import freeCertificate from './files/free-certificate.json' with { type: 'json' };
import micromasters from './files/micromasters.json' with { type: 'json' };
import nanodegree from './files/nanodegree.json' with { type: 'json' };
import universityCredit from './files/university-credit.json' with { type: 'json' };
import workplace from './files/workplace.json' with { type: 'json' };
import { type NamedPreset, storedPreset } from './preset.ts';

/** The presets that come with Cairn, in the order of their page: a file and a line each. */
const files: { readonly [presetId: string]: unknown } = {
  nanodegree,
  micromasters,
  'exam-with-renewal': examWithRenewal,
  'boot-camp': bootCamp,
  workplace,
  'university-credit': universityCredit,
  'free-certificate': freeCertificate,
};

export const presetsOfCairn: readonly NamedPreset[] = Object.entries(files).map(([presetId, json]) => ({
  presetId,
  isOwn: false,
  preset: storedPreset.read(json),
}));
