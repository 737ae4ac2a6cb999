/** One answer on its way to the server. */
export interface Pending {
  position: number;
  places: string[];
  /** The highest sequence of the attempt that the page knew when the answer was given. */
  seen: number;
  by: { writer: string; turn: number };
}

/** What the server says of the attempt: `SaveResult` of the module assessment. */
export interface Answer {
  status: 'open' | 'final';
  outcome?: 'kept' | 'too-late';
  sequence: number;
  keptAt: string;
  secondsLeft?: number;
  answers: { [position: string]: string[] };
  elsewhere?: number[];
}

export type Sent =
  | { kind: 'answered'; answer: Answer }
  /** Nobody answered: it may be sent again. */
  | { kind: 'away' }
  | { kind: 'signed-out' }
  | { kind: 'refused' };

export interface QueueParts {
  writer: string;
  /** The sequence that the page was made with. */
  sequence: number;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Name in the storage. */
  key: string;
  send(saves: Pending[], after: 'go-on' | 'hand-in-when-over'): Promise<Sent>;
  /** Nobody answered: flush again after a while. */
  later(): void;
  report(sent: Sent): void;
}

/**
 * Answers that the server has not confirmed yet. One request at a time; what came meanwhile follows. They outlive a
 * reload in the window's own storage, and sending one twice changes nothing.
 */
export class AnswerQueue {
  readonly #parts: QueueParts;
  readonly #pending = new Map<number, Pending>();
  #sequence: number;
  #turn = 0;
  #running: Promise<void> | undefined;

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#sequence = parts.sequence;
    for (const one of readPending(parts)) this.#pending.set(one.position, one);
  }

  get pending(): Pending[] {
    return [...this.#pending.values()];
  }

  get sequence(): number {
    return this.#sequence;
  }

  add(position: number, places: string[]): void {
    this.#turn += 1;
    const by = { writer: this.#parts.writer, turn: this.#turn };
    this.#pending.set(position, { position, places, seen: this.#sequence, by });
    this.#store();
  }

  learn(answer: Answer): void {
    this.#sequence = Math.max(this.#sequence, answer.sequence);
  }

  drop(): void {
    this.#pending.clear();
    this.#store();
  }

  /** Sends until nothing waits or nobody answers. */
  flush(after: 'go-on' | 'hand-in-when-over' = 'go-on'): Promise<void> {
    if (this.#running) return after === 'go-on' ? this.#running : this.#running.then(() => this.flush(after));
    this.#running = this.#run(after).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(after: 'go-on' | 'hand-in-when-over'): Promise<void> {
    let mustSend = this.#pending.size > 0 || after === 'hand-in-when-over';
    while (mustSend) {
      const saves = this.pending;
      const sent = await this.#parts.send(saves, after);
      if (sent.kind === 'answered') {
        this.learn(sent.answer);
        if (sent.answer.outcome === 'kept') this.#settle(saves);
      }
      this.#parts.report(sent);
      if (sent.kind === 'away') this.#parts.later();
      if (sent.kind !== 'answered' || sent.answer.status === 'final') return;
      mustSend = this.#pending.size > 0;
    }
  }

  /** Takes off what was sent, but not what was given anew while it was on its way. */
  #settle(saves: Pending[]): void {
    for (const save of saves) {
      if (this.#pending.get(save.position) === save) this.#pending.delete(save.position);
    }
    this.#store();
  }

  #store(): void {
    const { storage, key } = this.#parts;
    try {
      if (this.#pending.size === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(this.pending));
    } catch {
      // A full or forbidden storage: the answers still wait in this window.
    }
  }
}

function readPending({ storage, key }: QueueParts): Pending[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPending) : [];
  } catch {
    return [];
  }
}

function isPending(value: unknown): value is Pending {
  const { position, places, seen, by } = (value ?? {}) as Partial<Pending>;
  return (
    typeof position === 'number' &&
    Array.isArray(places) &&
    typeof seen === 'number' &&
    typeof by?.writer === 'string' &&
    typeof by.turn === 'number'
  );
}
