// Counts down beside the end that the page names. The server alone decides when the time is over.
for (const clock of document.querySelectorAll<HTMLElement>('[data-seconds-left]')) {
  const end = performance.now() + Number(clock.dataset.secondsLeft) * 1000;
  const tick = () => {
    const seconds = Math.max(0, Math.round((end - performance.now()) / 1000));
    const minutes = Math.floor(seconds / 60);
    clock.textContent = `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
    if (seconds > 0) setTimeout(tick, 1000);
  };
  tick();
}
