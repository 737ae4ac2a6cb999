// Writes the table with which imports of catalogues are tried: node scripts/launch.mjs run scripts/made-table.ts file.csv 1000
import { writeFileSync } from 'node:fs';
import { madeTable } from '../benchmarks/large/made-table.ts';

const [place = 'made-table.csv', rows = '1000'] = process.argv.slice(2);
const { text, refused } = madeTable(Number(rows));
writeFileSync(place, text);
console.log(`${place}: ${rows} rows, of which ${refused} cannot be read.`);
