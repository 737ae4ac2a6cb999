/** A row of whole numbers that grows; read through `numbers`, as far as `length`. */
export class GrowingNumbers {
  numbers = new Uint32Array(4);
  length = 0;

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Uint32Array(this.numbers.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length] = value;
    this.length += 1;
  }
}

/** The same numbers in a row of at least that length; twice as long as needed, so that it seldom happens. */
export function widened<Row extends Uint32Array | Int32Array | Float64Array>(row: Row, length: number): Row {
  if (row.length >= length) return row;
  const wider = new (row.constructor as new (length: number) => Row)(Math.max(length, row.length * 2));
  wider.set(row);
  return wider;
}
