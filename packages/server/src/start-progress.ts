/** Says a step of the start as it begins; one of several alike with its place among them, counted from 1. */
export type Tell = (step: string, place?: { number: number; of: number }) => void;

/** For starts that nobody watches. */
export const tellNobody: Tell = () => {};

interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * A line a step, as the first start takes its time. Steps that are counted stay on one line of a terminal; in a log
 * only the first, the last and each fifth has a line.
 */
export function tellOn(screen: Screen): Tell {
  let isLineOpen = false;
  return (step, place) => {
    if (!place) {
      screen.write(`${isLineOpen ? '\n' : ''}${step} …\n`);
      isLineOpen = false;
      return;
    }
    const { number, of } = place;
    const text = `${step}: ${number} of ${of}`;
    if (screen.isTTY) {
      isLineOpen = number < of;
      screen.write(`\r${text}${isLineOpen ? '' : '\n'}`);
    } else if (number === 1 || number === of || number % 5 === 0) screen.write(`${text}\n`);
  };
}
