import type { CheckedExample, CheckedPolicy } from '@shouze/dsl';
import { byPlace } from './by-place.ts';

/** Which examples to run. All that is given has to agree; texts are looked for anywhere and whatever their case. */
export interface ExampleFilter {
  /** Part of the title in either language. */
  readonly title?: string;
  /** Part of the path of the file that holds the example. */
  readonly file?: string;
  /** A matter's name in either language, whole. */
  readonly matter?: string;
}

/** The examples of the policy that a filter lets through, in the order of their places. */
export function selectExamples(policy: CheckedPolicy, filter: ExampleFilter): readonly CheckedExample[] {
  return policy.examples.filter((example) => isSelected(example, policy, filter)).toSorted(byPlace);
}

/** The matter's English name. */
export function matterOf({ facts }: CheckedExample): string {
  return typeof facts.matter === 'string' ? facts.matter : '';
}

function isSelected(
  example: CheckedExample,
  { vocabulary }: CheckedPolicy,
  { title, file, matter }: ExampleFilter,
): boolean {
  const { zh, en } = example.title;
  const id = matterOf(example);
  const names = [id, vocabulary.matters.get(id)?.title.zh, vocabulary.matters.get(id)?.title.en];
  return contains([example.id, zh, en], title) && contains([example.at.file], file) && isOneOf(names, matter);
}

type Texts = readonly (string | null | undefined)[];

function contains(texts: Texts, part: string | undefined): boolean {
  return part === undefined || texts.some((text) => text?.toLowerCase().includes(part.toLowerCase()));
}

function isOneOf(names: Texts, wanted: string | undefined): boolean {
  return wanted === undefined || names.some((name) => name?.toLowerCase() === wanted.toLowerCase());
}
