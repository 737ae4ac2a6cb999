import type { Deps } from '../../platform/deps.ts';
import { qrSvg } from '../../platform/qr-svg.ts';
import type { Said } from '../../platform/refusal.ts';
import { getProfile } from '../site/index.ts';
import { cvSource, partsSource } from './layouts.ts';
import { paperText } from './paper-texts.ts';
import { type PaperFormat, printPaper } from './print.ts';
import { familiesOf, usualTemplate } from './template.ts';

/** A skill on the sheet: its highest level, who vouched for that, and when. */
export interface CvSkill {
  name: string;
  /** BCP 47 */
  language: string;
  level: number;
  levels: number;
  levelName: string;
  issuer: string;
  shownAt: Date;
}

export interface CvBadge {
  title: string;
  /** BCP 47 */
  language: string;
  issuer: string;
  awardedAt: Date;
  eqfLevel?: number | undefined;
  ects?: number | undefined;
  /** Where it can be checked; absent where nobody else may see it. */
  address?: string | undefined;
}

export interface CvOrder {
  holder: string;
  skills: readonly CvSkill[];
  badges: readonly CvBadge[];
  format: PaperFormat;
  /** BCP 47 */
  language: string;
}

/** So many fit on one page; what is more is counted there. */
const most = { skills: 20, badges: 12 };

/** One page of what badges prove. */
export async function printCv(
  deps: Pick<Deps, 'config' | 'database' | 'say' | 'press' | 'log' | 'now'>,
  order: CvOrder,
): Promise<Uint8Array> {
  const address = `${deps.config.publicUrl}/verify`;
  const site = await getProfile(deps);
  const say = (said: Said) => deps.say(said, order.language);
  const data = cvData(order, { address, say, siteName: site.name, now: deps.now() });
  const files = {
    '/main.typ': cvSource,
    '/cairn.typ': partsSource,
    '/data.json': JSON.stringify(data),
    '/code.svg': qrSvg(address),
  };
  return printPaper(deps, { files, output: order.format });
}

interface Setting {
  address: string;
  siteName: string;
  now: Date;
  say: (said: Said) => string;
}

function cvData({ holder, skills, badges, language }: CvOrder, { address, siteName, now, say }: Setting) {
  const open = badges.filter(({ address }) => address !== undefined).length;
  const counts = { skills: skills.length, badges: badges.length, open };
  const more = (count: number) => (count > 0 ? say(paperText('paper.cv-more', { count })) : null);
  return {
    title: say(paperText('paper.cv-title', { holder })),
    summary: say(paperText('paper.cv-summary', counts)),
    ...{ language, holder, address, addressShown: address.replace(/^https?:\/\//, '') },
    asAt: [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()],
    look: { accent: usualTemplate.accent, families: familiesOf(usualTemplate), paper: 'a4', flipped: false },
    issuer: { name: siteName, mark: null },
    words: {
      heading: say(paperText('paper.cv')),
      asAt: say(paperText('paper.as-at', { on: now.toISOString() })),
      skills: say(paperText('paper.cv-skills')),
      badges: say(paperText('paper.cv-badges')),
      check: say(paperText('paper.cv-check')),
      none: say(paperText('paper.cv-none')),
    },
    standing: null,
    columns: [
      say(paperText('paper.column-title')),
      say(paperText('paper.column-issuer')),
      say(paperText('paper.level')),
    ],
    // Not `skills`, which the parts of a certificate print on a page of their own.
    proven: skills.slice(0, most.skills).map((skill) => skillData(skill, say)),
    moreSkills: more(skills.length - most.skills),
    badges: badges.slice(0, most.badges).map((badge) => badgeData(badge, say)),
    moreBadges: more(badges.length - most.badges),
    code: say(paperText('paper.code', { address })),
    attached: [],
  };
}

function skillData(skill: CvSkill, say: Setting['say']) {
  const { name, language, levelName, level, levels, issuer, shownAt } = skill;
  return {
    name: { text: name, language },
    level: say(paperText('paper.cv-level', { name: levelName, level, levels })),
    shown: say(paperText('paper.cv-shown', { issuer, on: shownAt.toISOString() })),
  };
}

function badgeData(badge: CvBadge, say: Setting['say']) {
  const { title, language, issuer, awardedAt, eqfLevel, ects, address } = badge;
  const facts = [
    ...(eqfLevel === undefined ? [] : [say(paperText('paper.eqf', { level: eqfLevel }))]),
    ...(ects === undefined ? [] : [say(paperText('paper.ects', { ects }))]),
  ];
  return {
    title: { text: title, language },
    address: address ?? null,
    shown: say(paperText('paper.cv-shown', { issuer, on: awardedAt.toISOString() })),
    facts: facts.join(' · ') || '–',
  };
}
