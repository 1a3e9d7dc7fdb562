import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { measureAnalysis } from './analysis/measure-analysis.ts';
import { analysisSection } from './analysis/section.ts';
import { measureBatch } from './batch/measure-batch.ts';
import { batchSection } from './batch/section.ts';
import { measureCheck } from './check/measure-check.ts';
import { checkSection } from './check/section.ts';
import { type FlatResult, measureFlat } from './flat/measure-flat.ts';
import { flatSection } from './flat/section.ts';
import { measureJunlian } from './junlian/measure-junlian.ts';
import { junlianSection } from './junlian/section.ts';
import { type Part, part } from './report/part.ts';
import { svgPlot } from './report/plot.ts';
import { markdownReport } from './report/report.ts';
import { measureUnknowns } from './unknowns/measure-unknowns.ts';
import { unknownsSection } from './unknowns/section.ts';

/** In the order of the report. */
const PARTS: Readonly<Record<string, Part>> = {
  flat: part({ measure: () => measureFlat(), section: flatSection }),
  junlian: part({ measure: measureJunlian, section: junlianSection }),
  unknowns: part({ measure: measureUnknowns, section: unknownsSection }),
  check: part({ measure: measureCheck, section: checkSection }),
  analysis: part({ measure: measureAnalysis, section: analysisSection }),
  batch: part({ measure: () => measureBatch(10_000_000), section: batchSection }),
};

const RESULTS = new URL('../results/', import.meta.url);
const resultOf = (name: string): URL => new URL(`${name}.json`, RESULTS);

/** Measures nothing, but writes the report from what was found before. */
const REPORT = 'report';

const given = process.argv.slice(2);
const unknown = given.filter((name) => name !== REPORT && !Object.hasOwn(PARTS, name));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join(', ')}; there are ${[...Object.keys(PARTS), REPORT].join(', ')}`);

mkdirSync(RESULTS, { recursive: true });
for (const [name, { measure }] of Object.entries(PARTS)) {
  if (given.length === 0 || given.includes(name)) writeFileSync(resultOf(name), await measure());
}

const measured = Object.entries(PARTS).filter(([name]) => existsSync(resultOf(name)));
const sections = measured.map(([name, { section }]) => section(readFileSync(resultOf(name), 'utf8')));
writeFileSync(new URL('../report.md', import.meta.url), markdownReport(sections));
if (existsSync(resultOf('flat'))) {
  const flat: readonly FlatResult[] = JSON.parse(readFileSync(resultOf('flat'), 'utf8'));
  writeFileSync(new URL('../report.svg', import.meta.url), svgPlot(flat));
}
