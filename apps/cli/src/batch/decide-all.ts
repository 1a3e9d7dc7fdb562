import type { Answer } from './answer-batch.ts';
import { answerInOrder, type BatchOptions } from './answer-in-order.ts';
import { type LineBatch, linesOf } from './line-batches.ts';

/**
 * Decides many cases with several workers, one answer a case, in their order. Cases are read as answers are taken, so that
 * neither an endless iterable nor a slow reader fills the memory.
 * @param cases facts as at the JSON edge
 * @throws TypeError for a case that JSON cannot hold: a cycle, a BigInt
 */
export async function* decideAll(
  cases: Iterable<unknown> | AsyncIterable<unknown>,
  options: BatchOptions,
): AsyncGenerator<Answer> {
  for await (const { ndjson } of answerInOrder(batchesOf(cases), options)) {
    for (const { text } of linesOf({ firstLine: 1, bytes: ndjson })) yield JSON.parse(text ?? '');
  }
}

/** What is at hand goes in batches; what has to be waited for goes as it comes. */
const AT_HAND = 64;

async function* batchesOf(cases: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<LineBatch> {
  const size = Symbol.asyncIterator in cases ? 1 : AT_HAND;
  let lines: string[] = [];
  let firstLine = 1;
  for await (const one of cases) {
    lines.push(JSON.stringify(one) ?? 'null');
    if (lines.length < size) continue;
    yield batchOf(lines, firstLine);
    firstLine += lines.length;
    lines = [];
  }
  if (lines.length > 0) yield batchOf(lines, firstLine);
}

function batchOf(lines: readonly string[], firstLine: number): LineBatch {
  return { firstLine, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}
