import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../platform/stored-format.ts';
import { type HeldChoice, policies, tracks } from '../catalog/index.ts';

const choice = z.object({
  run: z.string(),
  timeZone: z.string(),
  startsOn: z.string().exactOptional(),
  endsOn: z.string().exactOptional(),
  track: z.enum(tracks),
  price: z.object({ minor: z.number(), currency: z.string() }),
  includes: z.array(z.string()),
  policies,
});

/** What somebody chose, as it was on that day: a price that changes later changes nothing for them. */
export type Choice = z.infer<typeof choice>;

export const storedChoice = storedFormat('choice of an enrolment', choice, [saysItsNumber]);

export function choiceOf({ run, offer, policies: resolved }: HeldChoice): Choice {
  const { refund, deferral, extension, late } = resolved;
  return {
    ...{ run: run.name, timeZone: run.timeZone, track: offer.track },
    price: offer.price,
    includes: offer.includes,
    ...(run.startsOn && { startsOn: run.startsOn }),
    ...(run.endsOn && { endsOn: run.endsOn }),
    policies: {
      ...(refund && { refund: refund.value }),
      ...(deferral && { deferral: deferral.value }),
      ...(extension && { extension: extension.value }),
      ...(late && { late: late.value }),
    },
  };
}
