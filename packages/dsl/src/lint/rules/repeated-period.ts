import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { Declaration, Literal } from '../../syntax/ast.ts';
import type { LintContext, OwnDeclaration } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

type Period = Extract<Literal, { kind: 'duration' }>;

interface Written {
  readonly literal: Period;
  /** What the period is for: an action, or the date that it is counted from. */
  readonly about: string;
  readonly home: OwnDeclaration;
}

/** One period for one thing in several rules of a matter: whoever changes it must find them all. `当日` is no number to change. */
export const repeatedPeriod: LintRule = (context) => {
  const groups = Map.groupBy(periodsOf(context), ({ literal, about, home }) =>
    JSON.stringify([literal.amount, literal.unit, about, matterOf(home.node)]),
  );
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ home }) => home.node)).size > 1)
    .flatMap((group) => report(group, context));
};

function periodsOf(context: LintContext): readonly Written[] {
  return context
    .ofKind('rule', 'table', 'procedure')
    .flatMap((home) => [
      ...nodesOf(home.node, 'duty').flatMap(({ within, actions }) =>
        written(within, actions.map(({ text }) => text).join('、'), home),
      ),
      ...nodesOf(home.node, 'shift').flatMap(({ base, duration }) =>
        written(duration, context.source(base), home),
      ),
      ...nodesOf(home.node, 'expiry').flatMap(({ from, duration }) =>
        written(duration, context.source(from), home),
      ),
      ...nodesOf(home.node, 'comparison').flatMap(({ left, atLeast }) =>
        written(atLeast, context.source(left), home),
      ),
    ]);
}

function written(
  within: Declaration | object | null,
  about: string,
  home: OwnDeclaration,
): readonly Written[] {
  return isPeriod(within) && within.amount > 0 ? [{ literal: within, about, home }] : [];
}

function isPeriod(node: object | null): node is Period {
  return node !== null && 'kind' in node && node.kind === 'duration';
}

const matterOf = (node: Declaration): string => ('matter' in node ? (node.matter?.text ?? '') : '');

function report(group: readonly Written[], context: LintContext): readonly Diagnostic[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const parameters = {
    value: context.source(first.literal),
    about: first.about,
    count: new Set(group.map(({ home }) => home.node)).size,
  };
  const related = others.map(({ literal }) => ({
    span: literal.span,
    message: { zh: '这里也写了', en: 'written here as well' },
  }));
  return [diagnose('SZ520', first.literal.span, parameters, { related, fixes: toParameter(group, context) })];
}

/** A parameter behind the first rule, named in all its places. None where the name is taken or no plain name. */
function toParameter(group: readonly Written[], context: LintContext): readonly Fix[] {
  const [first] = group;
  if (first === undefined || !/^[\p{Script=Han}]+$/u.test(first.about)) return [];
  const name = `${first.about}期限`;
  if (context.checked.symbols.all.some(({ title }) => title.zh === name)) return [];
  const { file, end } = first.home.node.span;
  const text = context.fileText(file);
  const line = text.indexOf('\n', end);
  const at = line < 0 ? text.length : line;
  const value = context.source(first.literal);
  const declaration =
    first.home.surface === 'zh' ? `\n\n参数 ${name} 为 ${value}` : `\n\nparameter ${name} is ${value}`;
  return [
    {
      title: { zh: `改为参数“${name}”`, en: `make it the parameter "${name}"` },
      edits: [
        ...group.map(({ literal }) => ({ span: literal.span, text: name })),
        { span: { file, start: at, end: at }, text: declaration },
      ],
    },
  ];
}
