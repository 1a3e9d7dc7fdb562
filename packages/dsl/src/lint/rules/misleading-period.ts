import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Declaration, Name, Title } from '../../syntax/ast.ts';
import { readDuration } from '../../syntax/parser/literals.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

const CHINESE = /(?:\d+|[一二两三四五六七八九十百]+)(?:个工作日|日(?!期)|个月|年(?!度))/gu;
const ENGLISH = /(\d+|[a-z]+(?:-[a-z]+)?)[ -](working days?|days?|months?|years?)/giu;

/** “七日立案” over a rule of 15日. Compared in the unit that the title names; a rule without that unit is not judged. */
export const misleadingPeriod: LintRule = (context) =>
  context.ofKind('rule', 'table', 'bar').flatMap(({ node }) => {
    const has = periodsOf(node, context);
    return namesOf(node.title).flatMap((name) => judge(name, has));
  });

function judge(name: Name, has: readonly Period[]): readonly Diagnostic[] {
  return periodsIn(name.text).flatMap((says) => {
    const ofUnit = has.filter(({ unit }) => unit === says.unit);
    if (ofUnit.length === 0 || ofUnit.some(({ amount }) => amount === says.amount)) return [];
    const written = [...new Set(ofUnit.map(({ text }) => text))].join('、');
    return [diagnose('SZ530', name.span, { name: name.text, says: says.text, has: written })];
  });
}

interface Period {
  readonly amount: number;
  readonly unit: string;
  readonly text: string;
}

const namesOf = ({ zh, en }: Title): readonly Name[] => [zh, en].filter((name) => name !== null);

function periodsIn(title: string): readonly Period[] {
  const chinese = [...title.matchAll(CHINESE)].map(([text]) => ({ ...readDuration(text), text }));
  const english = [...title.matchAll(ENGLISH)].flatMap(([text, number = '', unit = '']) => {
    const amount = /^\d/.test(number) ? Number(number) : (ENGLISH_NUMBERS[number.toLowerCase()] ?? null);
    return amount === null ? [] : [{ amount, unit: readDuration(`1 ${unit.toLowerCase()}`).unit, text }];
  });
  return [...chinese, ...english];
}

const ENGLISH_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
    .split(' ')
    .map((word, index) => [word, index + 1])
    .concat([
      ['twenty', 20],
      ['thirty', 30],
      ['sixty', 60],
      ['ninety', 90],
    ]),
);

/** Written out, or by a parameter: any value of its timeline counts. */
function periodsOf(node: Declaration, context: LintContext): readonly Period[] {
  const written = nodesOf(node, 'duration').map((literal) => ({ ...literal, text: context.source(literal) }));
  const parameters = nodesOf(node, 'path').flatMap(({ names }) => {
    const symbol = names.length === 1 && names[0] !== undefined ? context.symbolOf(names[0]) : undefined;
    return symbol?.kind === 'parameter' ? parameterPeriods(symbol.id, context) : [];
  });
  return [...written, ...parameters];
}

function parameterPeriods(id: string, { policy }: LintContext): readonly Period[] {
  const timeline = policy?.parameters.get(id)?.timeline ?? [];
  return timeline.flatMap(({ value }) => {
    if (value.kind !== 'constant' || typeof value.value !== 'object') return [];
    return [{ ...value.value, text: id }];
  });
}
