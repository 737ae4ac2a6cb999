// The row bake-png in a process of its own, started by run.ts: each baked picture is memory outside the heap, and what
// that costs to collect depends on how large the heap of the other rows' peers has grown. Prints the result as JSON.
import { measure } from './measure.ts';
import { bakeRow } from './rows/bake.ts';

const [rounds = '15', milliseconds = '60'] = process.argv.slice(2);
const results = await measure([await bakeRow()], {
  rounds: Number(rounds),
  milliseconds: Number(milliseconds) * 3,
});
console.log(JSON.stringify(results[0]));
