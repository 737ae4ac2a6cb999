import type { Deps } from '../../platform/deps.ts';
import { qrSvg } from '../../platform/qr-svg.ts';
import type { Said } from '../../platform/refusal.ts';
import type { Person } from '../audit/index.ts';
import { type AchievementEdition, findEditions } from '../catalog/index.ts';
import { type Award, listAwardsOfPerson, statusAt } from '../issuing/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { getProfile } from '../site/index.ts';
import { partsSource, transcriptSource } from './layouts.ts';
import { paperText } from './paper-texts.ts';
import { type PaperFormat, printPaper } from './print.ts';
import { familiesOf, usualTemplate } from './template.ts';

export interface TranscriptRow {
  award: Award;
  edition: AchievementEdition;
  issuerName: string;
}

/** Everything that a person earned here: what counts today, and what does not any more. */
export interface Transcript {
  active: TranscriptRow[];
  historical: TranscriptRow[];
}

type Reading = Pick<Deps, 'database' | 'now'>;

/** Newest first. What still waits for its signature is in neither list. */
export async function getTranscript(deps: Reading, actor: Person): Promise<Transcript> {
  const [awards, organisations] = await Promise.all([
    listAwardsOfPerson(deps, actor.personId),
    listOrganisations(deps),
  ]);
  const signed = awards.filter(
    ({ status, issuedAt }) => status !== 'pending-signature' && issuedAt !== undefined,
  );
  const editions = await findEditions(
    deps,
    signed.map(({ editionId }) => editionId),
  );
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const rows = signed.flatMap((award): TranscriptRow[] => {
    const edition = editions.get(award.editionId);
    return edition ? [{ award, edition, issuerName: names.get(award.organisationId) ?? '' }] : [];
  });
  const isActive = ({ award }: TranscriptRow) => statusAt(award, deps.now()) === 'issued';
  return { active: rows.filter(isActive), historical: rows.filter((row) => !isActive(row)) };
}

/** The same on paper, from the rows that the page shows. */
export async function printTranscript(
  deps: Reading & Pick<Deps, 'config' | 'say' | 'press' | 'log'>,
  actor: Person,
  { format, language }: { format: PaperFormat; language: string },
): Promise<Uint8Array> {
  const transcript = await getTranscript(deps, actor);
  const site = await getProfile(deps);
  const address = `${deps.config.publicUrl}/verify`;
  const say = (said: Said) => deps.say(said, language);
  const data = transcriptData({
    ...{ transcript, language, say, address, now: deps.now() },
    ...{ holder: actor.name, siteName: site.name, publicUrl: deps.config.publicUrl },
  });
  const files = {
    '/main.typ': transcriptSource,
    '/cairn.typ': partsSource,
    '/data.json': JSON.stringify(data),
    '/code.svg': qrSvg(address),
  };
  return printPaper(deps, { files, output: format });
}

interface TranscriptParts {
  transcript: Transcript;
  holder: string;
  siteName: string;
  publicUrl: string;
  address: string;
  language: string;
  now: Date;
  say: (said: Said) => string;
}

function transcriptData(parts: TranscriptParts) {
  const { transcript, holder, siteName, address, language, now, say } = parts;
  const { active, historical } = transcript;
  const counts = { active: active.length, historical: historical.length };
  return {
    title: say(paperText('paper.transcript-title', { holder })),
    summary: say(paperText('paper.transcript-summary', { site: siteName, ...counts })),
    ...{ language, holder, address, addressShown: address.replace(/^https?:\/\//, '') },
    asAt: [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()],
    look: { accent: usualTemplate.accent, families: familiesOf(usualTemplate), paper: 'a4', flipped: false },
    issuer: { name: siteName, mark: null },
    words: {
      heading: say(paperText('paper.transcript')),
      asAt: say(paperText('paper.as-at', { on: now.toISOString() })),
      check: say(paperText('paper.transcript-check')),
      active: say(paperText('paper.active')),
      noneActive: say(paperText('paper.none-active')),
      historical: say(paperText('paper.historical')),
      noneHistorical: say(paperText('paper.none-historical')),
    },
    standing: null,
    columns: [
      say(paperText('paper.column-title')),
      say(paperText('paper.column-issuer')),
      say(paperText('paper.level')),
      say(paperText('paper.hours')),
      say(paperText('paper.credits')),
      say(paperText('paper.earned')),
      say(paperText('paper.column-status')),
    ],
    active: active.map((row) => rowOf(row, parts)),
    historical: historical.map((row) => rowOf(row, parts)),
    code: say(paperText('paper.code', { address })),
    attached: [],
  };
}

function rowOf({ award, edition, issuerName }: TranscriptRow, { say, now, publicUrl }: TranscriptParts) {
  return {
    title: { text: edition.title, language: edition.language },
    address: `${publicUrl}/awards/${award.id}`,
    issuer: issuerName,
    level: edition.eqfLevel === undefined ? '–' : say(paperText('paper.eqf', { level: edition.eqfLevel })),
    hours: edition.workloadHours > 0 ? String(edition.workloadHours) : '–',
    credits: edition.ects === undefined ? '–' : say(paperText('paper.ects', { ects: edition.ects })),
    earned: say(paperText('paper.day', { on: award.awardedAt.toISOString() })),
    standing: say(standingSaid(award, now)),
  };
}

/** How an award stands, with the day of it. */
export function standingSaid(award: Award, now: Date): Said {
  const on = (date: Date | undefined) => ({ on: (date ?? now).toISOString() });
  const status = statusAt(award, now);
  if (status === 'revoked') return paperText('paper.status-revoked', on(award.endedAt));
  if (status === 'suspended') return paperText('paper.status-suspended', on(award.suspended?.at));
  if (status === 'expired') return paperText('paper.status-expired', on(award.expiresAt));
  return award.expiresAt
    ? paperText('paper.in-force-until', on(award.expiresAt))
    : paperText('paper.in-force');
}
