export interface Countdown {
  /** Seconds as the server has just said them. */
  set(seconds: number): void;
}

/**
 * Counts down from what the server said. It never asks what time it is here: the reader's clock may be wrong, and only
 * the server decides when the time is over.
 */
export function countDown(
  element: HTMLElement,
  seconds: number,
  onTick: (seconds: number) => void = () => {},
): Countdown {
  let end = performance.now() + seconds * 1000;
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const text = clockText(left);
    if (element.textContent !== text) element.textContent = text;
    onTick(left);
  };
  tick();
  setInterval(tick, 500);
  return {
    set(next) {
      end = performance.now() + next * 1000;
      tick();
    },
  };
}

/** `4:05`, from an hour on `1:04:05`. */
function clockText(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}
