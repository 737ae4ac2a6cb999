/** Questions on one page: few enough to see at once. */
const questionsPerPage = 4;

export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / questionsPerPage));
}

/** The page that a question stands on: all pages have about as many. */
export function pageOf(position: number, total: number): number {
  return Math.min(pagesOf(total), Math.max(1, Math.ceil(position / Math.ceil(total / pagesOf(total)))));
}
