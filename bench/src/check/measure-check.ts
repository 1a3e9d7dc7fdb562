import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  checkPackage,
  createPackageChecker,
  lintPackage,
  parsePackage,
} from '../../../packages/dsl/src/index.ts';
import { hostileTexts } from '../../../packages/dsl/test/arbitrary/hostile-texts.ts';
import { median, processorTime } from '../contest/rate.ts';
import { parseBare } from './bare-parser.ts';
import { EDITS, policyText } from './policy-text.ts';

/** Milliseconds of processor time. */
export interface CheckResult {
  readonly policies: readonly PolicyResult[];
  readonly hostile: readonly HostileResult[];
}

export interface PolicyResult {
  readonly rules: number;
  /** UTF-16 units of text. */
  readonly characters: number;
  /** The first time in a process, and when it is warm. */
  readonly bareCold: number;
  readonly bareWarm: number;
  readonly checkCold: number;
  readonly edits: readonly { readonly edit: string; readonly check: number; readonly lint: number }[];
}

/** A text that nobody writes, of 16 and of 64 K. */
export interface HostileResult {
  readonly text: string;
  readonly quarter: number;
  readonly whole: number;
}

const SIZES = [100, 1000];
const ROUNDS = 11;

export async function measureCheck(): Promise<CheckResult> {
  return { policies: SIZES.map(measurePolicy), hostile: Object.entries(hostileTexts).map(measureHostile) };
}

function measurePolicy(rules: number): PolicyResult {
  const text = policyText(rules);
  const bareWarm = medianOf(() => () => parseBare(text));
  const result = {
    rules,
    characters: text.length,
    bareCold: firstTime('bare', rules),
    bareWarm,
    checkCold: firstTime('check', rules),
    edits: Object.keys(EDITS).map((edit) => measureEdit(edit, text, rules)),
  };
  console.error(`check of ${rules} rules measured`);
  return result;
}

/** The median of processes of their own. */
function firstTime(what: 'bare' | 'check', rules: number): number {
  const once = fileURLToPath(new URL('once.ts', import.meta.url));
  const run = (): number =>
    Number(execFileSync(process.execPath, [once, what, String(rules)], { encoding: 'utf8' }));
  return median(Array.from({ length: 5 }, run));
}

/** There and back again, so that every check is one of an edited text. */
function measureEdit(name: string, text: string, rules: number): PolicyResult['edits'][number] {
  const edit = EDITS[name] ?? ((same: string) => same);
  const check = createPackageChecker();
  const sources = (n: number) => ({
    files: [{ path: 'policy.shouze', text: edit(text, rules, n) }],
    libraries: [],
  });
  check(sources(0));
  let checked = check(sources(1));
  const fresh = checkPackage(sources(1));
  if (checked.preview?.hash !== fresh.preview?.hash)
    throw new Error(`after ${name} the check says something else`);
  const checkTime = medianOf((n) => {
    const edited = sources(n + 2);
    return () => {
      checked = check(edited);
    };
  });
  // What the linter remembers of unchanged trees is part of it.
  const lintTime = medianOf((n) => {
    lintPackage(checked);
    checked = check(sources(n + 100));
    return () => lintPackage(checked);
  });
  return { edit: name, check: checkTime, lint: lintTime };
}

function measureHostile([name, make]: readonly [string, (size: number) => string]): HostileResult {
  const time = (size: number): number => {
    const files = [{ path: 'policy.shouze', text: make(size) }];
    return medianOf(() => () => parsePackage({ files, libraries: [] }), 3);
  };
  return { text: name, quarter: time(16_384), whole: time(65_536) };
}

/** After as many rounds that are not counted. */
function medianOf(prepare: (round: number) => () => unknown, rounds = ROUNDS): number {
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    const run = prepare(round);
    const start = processorTime();
    run();
    times.push(processorTime() - start);
  }
  return median(times.slice(rounds));
}
