import type { CheckedPolicy, Fix, ParsedPackage, Span } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { witnessExample } from './witness-example.ts';

type File = ParsedPackage['files'][number];

/**
 * Puts the case that shows a finding into the policy as an example, behind those that are like it.
 * @returns null where no case shows it, or where an example of its title is there already
 */
export function exampleInsertion(
  finding: Finding,
  { files, sources }: ParsedPackage,
  policy: CheckedPolicy,
): Fix | null {
  const home = homeOf(finding, files, policy);
  const last = home && placeAfter(home);
  if (!last) return null;
  const text = witnessExample(finding, policy, home.surface)?.trimEnd();
  if (text === undefined || isThere(titleIn(text), policy)) return null;
  const source = sources.files.find(({ path }) => path === home.path)?.text ?? '';
  const end = endOfLine(source, last.end);
  return {
    title: { zh: '插入为例', en: 'insert as an example' },
    edits: [{ span: { file: home.path, start: end, end }, text: `\n\n${text}` }],
  };
}

/** The file with the most examples of the matter, else of any matter, else the finding's own, else the first. */
function homeOf(
  { decision, ranges }: Finding,
  files: readonly File[],
  policy: CheckedPolicy,
): File | undefined {
  const ofMatter = policy.examples.filter(({ facts }) => facts.matter === decision?.matter);
  const count = (examples: CheckedPolicy['examples'], { path }: File): number =>
    examples.filter(({ at }) => at.file === path).length;
  const rank = (file: File): readonly number[] => [
    count(ofMatter, file),
    count(policy.examples, file),
    ranges.some((range) => range.file === file.path) ? 1 : 0,
  ];
  return files.toSorted((a, b) => compareRanks(rank(b), rank(a)))[0];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** Behind the last example, else behind the last declaration: in a literate file that is inside of a fence. */
function placeAfter({ declarations }: File): Span | null {
  const last = declarations.findLast(({ kind }) => kind === 'example') ?? declarations.at(-1);
  return last?.span ?? null;
}

/** A comment may stand behind the last word of a line. */
function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** `例 「甲 乙 冲突」`, ``example `a b conflict` `` → the title */
const titleIn = (example: string): string =>
  (example.split('\n')[0] ?? '').replace(/^\S+\s+/, '').replace(/^["“「`]|["”」`]$/g, '');

const isThere = (title: string, policy: CheckedPolicy): boolean =>
  policy.examples.some((example) => [example.id, example.title.zh, example.title.en].includes(title));
