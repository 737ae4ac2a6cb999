import type { Answer, Pending } from './answer-queue.part.ts';

const wordNames = [
  'answered',
  'standing',
  'saving',
  'kept',
  'away',
  'back',
  'refused',
  'signedOut',
  'elsewhere',
  'changed',
  'fiveMinutes',
  'soon',
  'lastSeconds',
  'oneMinute',
  'over',
  'overAway',
] as const;
type WordName = (typeof wordNames)[number];
/** `words.assessment.exam.live`. */
export type ExamWords = { [name in WordName]: string };

interface Setting {
  locale: string;
  timeZone: string;
  answers: { [position: string]: string[] };
  words: ExamWords;
}

/** What the learner sees of it all: ticks, the kept sign, the count, and what is said aloud. */
export class ExamView {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #setting: Setting;
  #answers: { [position: string]: string[] };
  #lastSeconds = Number.POSITIVE_INFINITY;

  constructor(root: HTMLElement, form: HTMLFormElement, setting: Setting) {
    this.#root = root;
    this.#form = form;
    this.#setting = setting;
    this.#answers = setting.answers;
  }

  positionOf(target: EventTarget | null): number | undefined {
    const name = target instanceof HTMLInputElement ? target.name : '';
    const [, position] = /^answer-(\d+)$/.exec(name) ?? [];
    return position === undefined ? undefined : Number(position);
  }

  placesAt(position: number): string[] {
    return this.#inputs(position).flatMap((input) => (input.checked ? [input.value] : []));
  }

  sign(name: WordName): void {
    this.#show(name, this.#setting.words[name]);
  }

  kept(at: string): void {
    const { locale, timeZone, words } = this.#setting;
    const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(
      new Date(at),
    );
    this.#show('kept', words.kept.replace('{time}', time));
  }

  /** Aloud. What was said before is taken back: who reads the page with a screen reader would find it still there. */
  say(how: 'polite' | 'assertive', name: WordName): void {
    for (const each of ['polite', 'assertive']) {
      const place = this.#root.querySelector(`[data-${each}]`);
      if (place) place.textContent = each === how ? this.#setting.words[name] : '';
    }
  }

  /** Ticks what waited in this window when it was loaded again. */
  restore(pending: readonly Pending[]): void {
    for (const { position, places } of pending) this.#tick(position, places);
    this.count(pending);
  }

  /** Shows what the server keeps, but not over what still waits here. */
  take(answer: Answer, waiting: ReadonlySet<number>, sequence: number): void {
    const refused = new Set(answer.elsewhere ?? []);
    let isChanged = false;
    for (const [position, places] of Object.entries(answer.answers)) {
      const number = Number(position);
      this.#field(`was-${position}`)?.setAttribute('value', places.join(' '));
      const isSame = this.placesAt(number).join(' ') === places.join(' ');
      if (waiting.has(number) || this.#inputs(number).length === 0 || isSame) continue;
      this.#tick(number, places);
      this.#explain(position);
      isChanged = true;
    }
    for (const position of refused) this.#explain(String(position));
    if (isChanged) this.say('polite', 'changed');
    this.#field('seen')?.setAttribute('value', String(sequence));
    this.#answers = answer.answers;
    this.count([...waiting].map((position) => ({ position, places: this.placesAt(position) })));
  }

  /** How many are answered, with what is on its way. */
  count(pending: readonly Pick<Pending, 'position' | 'places'>[]): void {
    const all = { ...this.#answers };
    for (const { position, places } of pending) all[position] = places;
    const total = Object.keys(all).length;
    const answered = Object.values(all).filter((places) => places.length > 0).length;
    const words = this.#root.querySelector('[data-answered]');
    if (words)
      words.textContent = this.#setting.words.answered
        .replace('{count}', String(answered))
        .replace('{total}', String(total));
    const bar = this.#root.querySelector('progress');
    if (bar) bar.value = answered;
  }

  /** Once each, when the time passes five minutes and one. */
  warn(seconds: number): void {
    const before = this.#lastSeconds;
    this.#lastSeconds = seconds;
    const place = this.#root.querySelector<HTMLElement>('[data-warning]');
    const passes = (limit: number) => before > limit && seconds <= limit && seconds > 0;
    if (place && seconds > 300) place.hidden = true;
    if (!place || !(passes(300) || passes(60))) return;
    // A page that was opened later says what is true then.
    const late = seconds <= 60 ? seconds <= 55 : seconds <= 295;
    const name = seconds <= 60 ? (late ? 'lastSeconds' : 'oneMinute') : late ? 'soon' : 'fiveMinutes';
    place.textContent = this.#setting.words[name];
    place.hidden = false;
    this.say(seconds <= 60 ? 'assertive' : 'polite', name);
  }

  close(): void {
    this.sign('over');
    this.say('assertive', 'over');
    for (const input of this.#form.querySelectorAll('input, button')) input.setAttribute('disabled', '');
  }

  reopen(): void {
    this.sign('standing');
    for (const input of this.#form.querySelectorAll('input, button')) input.removeAttribute('disabled');
  }

  #show(state: WordName, text: string): void {
    const sign = this.#root.querySelector<HTMLElement>('[data-sign]');
    const words = sign?.querySelector('[data-sign-text]');
    if (!sign || !words) return;
    sign.dataset.sign = state;
    words.textContent = text;
  }

  #explain(position: string): void {
    const note = this.#form.querySelector<HTMLElement>(`[data-elsewhere="${position}"]`);
    if (!note) return;
    note.textContent = this.#setting.words.elsewhere;
    note.hidden = false;
  }

  #tick(position: number, places: readonly string[]): void {
    for (const input of this.#inputs(position)) input.checked = places.includes(input.value);
  }

  #inputs(position: number): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="answer-${position}"]`)];
  }

  #field(name: string): HTMLInputElement | null {
    return this.#form.querySelector(`input[name="${name}"]`);
  }
}
