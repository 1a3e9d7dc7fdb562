import { calendarFor, compile, createRunner, decide } from '../../../packages/engine/src/index.ts';
import { junlian } from '../junlian/policy.ts';
import { incompleteCases } from './incomplete-cases.ts';

export interface UnknownsResult {
  readonly matter: string;
  readonly elements: number | null;
  readonly missing: number;
  readonly inexact: boolean;
  /** Of processor time, the median. */
  readonly milliseconds: number;
}

const ROUNDS = 15;

/** Junlian's matters with every optional fact unknown, each checked to come to what the interpreter says. */
export async function measureUnknowns(): Promise<readonly UnknownsResult[]> {
  const policy = junlian();
  const calendar = calendarFor(policy);
  const runner = createRunner(compile(policy), policy, calendar);
  return incompleteCases(policy).map(({ matter, elements, facts }) => {
    const decision = runner.decide(facts);
    if (JSON.stringify(decision) !== JSON.stringify(decide(policy, facts, calendar)))
      throw new Error(`${matter}: the interpreter decides otherwise`);
    const times = Array.from({ length: 2 * ROUNDS }, () => timed(() => runner.decide(facts))).slice(ROUNDS);
    const [milliseconds = 0] = times.sort((a, b) => a - b).slice(Math.floor(ROUNDS / 2));
    const inexact = decision.warnings.some(({ code }) => code === 'inexact-completion');
    return { matter, elements, missing: decision.missing.length, inexact, milliseconds };
  });
}

/** Processor time of the process with all its threads, in milliseconds. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
