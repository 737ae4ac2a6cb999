import type { ProvenBadge, ProvenSkill } from './proven.ts';

/** Skill by skill, what badges show: by the name of the skill, each at its highest level. */
export function skillsOf(badges: readonly ProvenBadge[]): ProvenSkill[] {
  const shown = new Map<string, Shown[]>();
  for (const badge of badges)
    for (const skill of badge.edition.skills) {
      const key = skill.url ?? skill.skillId;
      shown.set(key, [...(shown.get(key) ?? []), { badge, skill }]);
    }
  return [...shown.values()]
    .flatMap(skillOf)
    .sort((one, other) => one.name.localeCompare(other.name, one.language));
}

interface Shown {
  badge: ProvenBadge;
  skill: ProvenBadge['edition']['skills'][number];
}

function skillOf(shown: readonly Shown[]): ProvenSkill[] {
  // On scales of another length a level says as much as the share of the scale that it has.
  const heightOf = ({ skill }: Shown) => skill.level / skill.levels;
  const dayOf = ({ badge }: Shown) => badge.award.awardedAt.getTime();
  const ordered = [...shown].sort(
    (one, other) => heightOf(other) - heightOf(one) || dayOf(other) - dayOf(one),
  );
  const [best] = ordered;
  if (!best) return [];
  const { skillId, name, level, levels, levelName, framework, url } = best.skill;
  const language = best.badge.edition.languageAt(`skills.${skillId}.name`);
  const shownBy = ordered.map(({ badge }) => badge);
  return [{ skillId, name, language, level, levels, levelName, framework, url, shownBy }];
}

/** Whole years since it was last shown, which is how fresh it is. */
export function yearsSince(shown: Date, now: Date): number {
  const years = now.getUTCFullYear() - shown.getUTCFullYear();
  const isBefore =
    now.getUTCMonth() < shown.getUTCMonth() ||
    (now.getUTCMonth() === shown.getUTCMonth() && now.getUTCDate() < shown.getUTCDate());
  return Math.max(0, isBefore ? years - 1 : years);
}

/** The day of the newest badge that shows it. */
export function lastShown({ shownBy }: Pick<ProvenSkill, 'shownBy'>): Date {
  return new Date(Math.max(...shownBy.map(({ award }) => award.awardedAt.getTime())));
}
