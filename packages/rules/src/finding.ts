/**
 * `unreachable`: nobody can ever meet it. `contradictory`: its parts cannot be met together. `dominated`: it never makes
 * a difference beside `by`. `repeated`: it says what `by` says. `counts-twice`: the facts of `by` fill it too. `idle`:
 * the condition changes nothing.
 */
export interface Finding {
  place: string;
  code: 'unreachable' | 'contradictory' | 'dominated' | 'repeated' | 'counts-twice' | 'idle';
  by?: string;
}
