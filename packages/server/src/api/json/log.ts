import { z } from 'zod';
import { type LogFacts, logPath } from '../../modules/transparency/index.ts';
import { moment, momentOf, named } from './schemas.ts';

export const logJson = named(
  'Log',
  z.strictObject({
    origin: z.string(),
    key: z.string(),
    size: z.int(),
    startedAt: moment,
    checkpoint: z.string(),
    checkpointAt: moment,
    url: z.url(),
  }),
);

export function toLogJson(
  { origin, key, startedAt, checkpoint }: LogFacts,
  { publicUrl }: { publicUrl: string },
): z.input<typeof logJson> {
  return {
    ...{ origin, key, size: checkpoint.size, startedAt: momentOf(startedAt) },
    ...{ checkpoint: checkpoint.text, checkpointAt: momentOf(checkpoint.at), url: `${publicUrl}${logPath}` },
  };
}
