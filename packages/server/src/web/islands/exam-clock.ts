import { countDown } from './clock.part.ts';

// Counts down wherever an exam is named. On the page of the exam itself the island `exam` does it.
for (const clock of document.querySelectorAll<HTMLElement>('[data-seconds-left]')) {
  if (clock.closest('[data-exam]')) continue;
  const { leadsTo } = clock.dataset;
  let isLeaving = false;
  countDown(clock, Number(clock.dataset.secondsLeft), (seconds) => {
    if (seconds > 0 || !leadsTo || isLeaving) return;
    isLeaving = true;
    location.assign(leadsTo);
  });
}
