import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import {
  calendarFor,
  checkRead,
  compile,
  createRunner,
  type Decision,
  type Explanation,
  explain,
  type Fault,
  type JsonResult,
  readJson,
} from '@shouze/engine';
import { sampleFacts } from '../sample-facts.ts';
import { type Line, type LineBatch, linesOf } from './line-batches.ts';

/** A decision, with its reasons where they were asked for, or all the faults of a line. */
export type Answer =
  | Decision
  | Explanation
  | { readonly line: number; readonly error: { readonly faults: readonly Fault[] } };

/** The answers to a batch of lines, as NDJSON in the order of the lines. */
export interface AnsweredBatch {
  readonly ndjson: Uint8Array<ArrayBuffer>;
  readonly cases: number;
  readonly faulty: number;
  /** Bytes that were read. */
  readonly read: number;
}

export interface AnswerOptions {
  readonly policy: CheckedPolicy;
  readonly explained: boolean;
}

const encoder = new TextEncoder();

export function createAnswerer({ policy, explained }: AnswerOptions): (batch: LineBatch) => AnsweredBatch {
  const calendar = calendarFor(policy);
  const runner = createRunner(compile(policy), policy, calendar);
  const answer = (line: Line): Answer => {
    // Most lines are facts and nothing unusual: those are read without making objects of them.
    const plain = explained || line.text === null ? null : runner.readCase(line.text);
    if (plain !== null) return runner.decideCase(plain);
    const checked = checkRead(policy, parseJson(line.text), sampleFacts);
    if (!checked.ok) return { line: line.number, error: { faults: checked.faults } };
    return explained ? explain(policy, checked.facts, calendar) : runner.decide(checked.facts);
  };
  return (batch) => {
    const answers = linesOf(batch).map(answer);
    return {
      ndjson: encoder.encode(answers.map((one) => `${JSON.stringify(one)}\n`).join('')),
      cases: answers.length,
      faulty: answers.filter((one) => 'error' in one).length,
      read: batch.bytes.length,
    };
  };
}

function parseJson(text: string | null): JsonResult {
  return text === null ? notJson({ zh: 'UTF-8 文本', en: 'UTF-8 text' }, 'bytes') : readJson(text.trim());
}

function notJson(expected: Bilingual, found: string): JsonResult {
  return { ok: false, faults: [{ path: '', expected, found }] };
}
