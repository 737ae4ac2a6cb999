import type { JSX } from 'preact';
import { numberFormat } from '../formats.ts';
import { usePage, useWords } from '../page-context.tsx';

export interface ProgressProps {
  value: number;
  max: number;
  label: string;
  /** Unit after the figures, such as "hours". */
  unit?: string | undefined;
}

/** How far along something is, with its figures in words. */
export function Progress({ value, max, label, unit }: ProgressProps): JSX.Element {
  const words = useWords().ui;
  const format = numberFormat(usePage().locale);
  const figures = `${words.progress(format.format(value), format.format(max))}${unit ? ` ${unit}` : ''}`;
  return (
    <div class="progress">
      <p class="progress__words">
        <span class="progress__label">{label}</span> <span class="progress__figures">{figures}</span>
      </p>
      <progress class="progress__bar" value={value} max={max} aria-label={label}>
        {figures}
      </progress>
    </div>
  );
}
