import type { JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';

export interface SkillBarProps {
  name: string;
  /** Level that is needed, from 1; 0 when nothing asks for this skill. */
  required: number;
  /** Level that is shown by what the person holds; 0 when nothing shows it. */
  shown: number;
  /** The highest level of the scale. */
  max?: number | undefined;
}

/** One skill: steps that are shown against steps that are needed. */
export function SkillBar({ name, required, shown, max = 5 }: SkillBarProps): JSX.Element {
  const words = useWords().ui.skill;
  const steps = Array.from({ length: Math.max(max, required, shown) }, (_, index) => index + 1);
  const reached = shown >= required;
  const step = 100 / steps.length;
  return (
    <div class={reached ? 'skill skill--reached' : 'skill'}>
      <p class="skill__words">
        <span class="skill__name">{name}</span>
        <span class="skill__state">
          <Icon name={reached ? 'check' : 'footprints'} />
          {reached ? words.reached : words.missing(required - shown)}
        </span>
      </p>
      <svg
        class="skill__picture"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={words.summary(name, required, shown)}
      >
        {steps.map((level) => (
          <rect
            key={level}
            x={(level - 1) * step + 0.5}
            y={2}
            width={step - 1}
            height={6}
            class={
              level <= shown
                ? 'skill__step skill__step--shown'
                : level <= required
                  ? 'skill__step skill__step--missing'
                  : 'skill__step'
            }
          />
        ))}
        {required > 0 ? (
          <rect class="skill__mark" x={required * step - 0.8} y={0} width={0.8} height={10} />
        ) : null}
      </svg>
      <p class="skill__figures" aria-hidden="true">
        {words.required(required)} · {words.shown(shown)}
      </p>
    </div>
  );
}
