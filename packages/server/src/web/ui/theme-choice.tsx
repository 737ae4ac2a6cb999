import type { JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';

/** Light, dark or as the device: a form, so that it works without script. The answer is a cookie. */
export function ThemeChoice(): JSX.Element {
  const { theme, path, csrfToken } = usePage();
  const words = useWords().ui.theme;
  const choices = [
    { value: 'light', label: words.light, icon: 'sun' },
    { value: 'dark', label: words.dark, icon: 'moon' },
    { value: 'device', label: words.device, icon: 'monitor' },
  ];
  return (
    <form class="footer-choice" method="post" action="/theme">
      <input type="hidden" name="csrf" value={csrfToken} />
      <input type="hidden" name="back" value={path} />
      <fieldset>
        <legend>{words.legend}</legend>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name="theme"
            value={choice.value}
            aria-pressed={(theme ?? 'device') === choice.value}
          >
            <Icon name={choice.icon} />
            <span>{choice.label}</span>
          </button>
        ))}
      </fieldset>
    </form>
  );
}
