import { writeFileSync } from 'node:fs';
import { type FlatResult, measureFlat } from './flat.ts';
import { measureJunlian } from './junlian.ts';
import { svgPlot } from './plot.ts';
import { markdownReport } from './report.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [10, 100, 1000, 10_000];

const junlian = await measureJunlian();
const flat: FlatResult[] = [];
for (const size of sizes) flat.push(await measureFlat(size));
writeFileSync(new URL('../report.md', import.meta.url), markdownReport(flat, junlian));
writeFileSync(new URL('../report.svg', import.meta.url), svgPlot(flat));
process.exit(0);
