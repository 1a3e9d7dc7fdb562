import { type CheckedPolicy, checkPackage } from '../../../packages/dsl/src/index.ts';
import { calendarFor, compare } from '../../../packages/engine/src/index.ts';
import { median, processorTime } from '../contest/rate.ts';
import { type PolicyText, rulesText, tableText } from './policy-text.ts';

/** Two policies compared, in milliseconds of processor time. */
export interface DifferenceResult {
  readonly of: string;
  readonly edit: string;
  readonly rules: number;
  readonly ms: number;
}

interface Contest {
  readonly of: string;
  readonly edit: string;
  readonly rules: number;
  /** The text before and the texts after: one each time, so that nothing is remembered. */
  readonly text: (version: number) => string;
}

const VERSIONS = 4;

export function measureDifference(): readonly DifferenceResult[] {
  return CONTESTS.map(({ of, edit, rules, text }) => {
    const [before, ...after] = Array.from({ length: VERSIONS }, (_, version) => checked(text(version)));
    if (before === undefined) throw new Error('no policy before');
    const times = after.map((policy) => timed(before, policy));
    console.error(`difference of ${rules} ${of} measured`);
    return { of, edit, rules, ms: median(times) };
  });
}

const CONTESTS: readonly Contest[] = [
  { of: 'rules', edit: 'one limit', rules: 1000, text: (version) => rulesText(1000, version) },
  { of: 'rules', edit: 'one period of all', rules: 1000, text: withOtherDays },
  {
    of: 'rows of one table',
    edit: 'one limit',
    rules: 10_000,
    text: (version) => tableText(10_000, version),
  },
  {
    of: 'rows of one table',
    edit: 'a row is gone',
    rules: 10_000,
    text: (version) => withoutRow(tableText, 10_000, version),
  },
];

/** In every rule. */
function withOtherDays(version: number): string {
  return rulesText(1000).replaceAll('15日', `${15 - version}日`);
}

/** The first version is whole; of each other a row in the middle is gone. */
function withoutRow(text: PolicyText, rules: number, version: number): string {
  const lines = text(rules).split('\n');
  const gone = (lines.length >> 1) + version;
  return lines.filter((_, index) => version === 0 || index !== gone).join('\n');
}

function checked(text: string): CheckedPolicy {
  const { policy, diagnostics } = checkPackage({ files: [{ path: 'policy.shouze', text }], libraries: [] });
  if (policy === null) throw new Error(`the policy has errors: ${diagnostics[0]?.message.en}`);
  return policy;
}

function timed(before: CheckedPolicy, after: CheckedPolicy): number {
  const start = processorTime();
  const { classes, isComplete } = compare(before, after, calendarFor);
  const time = processorTime() - start;
  // Then what is measured is something else.
  if (classes.length !== 1 || !isComplete)
    throw new Error(`${classes.length} classes of an edit of one rule`);
  return time;
}
