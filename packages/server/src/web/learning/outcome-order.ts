/** As the edition lists them; those that it has no more come last. Marks come in the order of an attempt. */
export function inOrder<Result extends { outcomeId: string }>(
  results: readonly Result[],
  outcomeTexts: ReadonlyMap<string, string>,
): Result[] {
  const order = [...outcomeTexts.keys()];
  const place = ({ outcomeId }: Result) =>
    order.includes(outcomeId) ? order.indexOf(outcomeId) : order.length;
  return [...results].sort((one, other) => place(one) - place(other));
}
