import { diagnose } from '../../diagnostics/catalogue.ts';
import type { ChangeDeclaration, Operand, ParameterDeclaration } from '../../syntax/ast.ts';
import type { CheckedParameter, Constant, Type } from '../checked-ast.ts';
import { sameMeaning } from '../procedure/same-meaning.ts';
import { resolveConstant, resolveUntypedConstant } from '../resolve/constant.ts';
import type { CheckContext } from '../scope/context.ts';
import { declarationId, labelsOf } from '../scope/ids.ts';
import { createLazy, type Lazy } from '../scope/lazy.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';
import { isNumeric } from '../types/same-type.ts';
import { citationsOf } from './clauses.ts';

/** Enters `参数 P 为 V`; its type is that of its value. */
export function declareParameter(
  node: ParameterDeclaration,
  change: ChangeDeclaration | null,
  context: CheckContext,
): Lazy<CheckedParameter> | null {
  const id = declarationId(node.title);
  const title = labelsOf(node.title);
  const build = createLazy(() =>
    context.reporter.attempt(node.span, () => buildParameter(node, change, id, context)),
  );
  const type = build.get(() => {})?.type ?? null;
  const symbol: NameSymbol = {
    kind: 'parameter',
    id,
    title,
    declaredAt: node.title.primary,
    type,
    owner: null,
  };
  return context.names.parameters.declare(node.title, symbol, build) ? build : null;
}

type Step = CheckedParameter['timeline'][number];

function buildParameter(
  node: ParameterDeclaration,
  change: ChangeDeclaration | null,
  id: string,
  context: CheckContext,
): CheckedParameter | null {
  const first = node.value === null ? null : resolveUntypedConstant(node.value, context);
  if (first === null || first.kind === 'none') {
    context.reporter.spoil();
    return null;
  }
  const changes = node.clauses.filter((clause) => clause.kind === 'parameter-change');
  const steps: Step[] = [{ from: null, value: first }];
  for (const change of changes) {
    const value = resolveChange(change.value, first.type, context);
    const { from } = change;
    if (from.kind !== 'date') {
      context.reporter.add(diagnose('SZ303', from.span, { expected: { zh: '日期', en: 'a date' } }));
      continue;
    }
    if (steps.some((step) => step.from === from.date)) {
      context.reporter.add(diagnose('SZ342', from.span, { date: from.date }));
    }
    if (value !== null) steps.push({ from: from.date, value });
  }
  const declared = withOneType(first.type, steps);
  const { type, timeline } = change === null ? declared : changed(change, declared, context);
  const citations = citationsOf(node.clauses);
  return { id, title: labelsOf(node.title), at: node.span, type, timeline, citations };
}

/** A later value is of the first one's type; a number may have a fraction that the first had not. */
function resolveChange(operand: Operand, type: Type, context: CheckContext): Constant | null {
  const isNumber = operand.kind === 'number' && isNumeric(type);
  return isNumber ? resolveUntypedConstant(operand, context) : resolveConstant(operand, type, context);
}

/** `修改 参数 P 为 V`: since ever, whatever was to come. */
function changed(
  { parameter, value: operand, span }: ChangeDeclaration,
  declared: Timed,
  context: CheckContext,
): Timed {
  // What is wrong with the change does not make the parameter unknown.
  const fresh = context.reporter.attempt(span, () => {
    const value = resolveChange(operand, declared.type, context);
    if (value === null) return null;
    const timed = withOneType(declared.type, [{ from: null, value }]);
    if (sameMeaning(timed.timeline, declared.timeline)) {
      context.reporter.add(diagnose('SZ376', parameter.span, { name: parameter.text }));
    }
    return timed;
  });
  return fresh ?? declared;
}

type Timed = Pick<CheckedParameter, 'type' | 'timeline'>;

function withOneType(first: Type, steps: readonly Step[]): Timed {
  const hasFraction = steps.some(({ value }) => value.kind === 'constant' && value.type.kind === 'money');
  const type: Type = hasFraction ? { kind: 'money' } : first;
  const timeline = [...steps]
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .map((step) => (step.value.kind === 'constant' ? { ...step, value: { ...step.value, type } } : step));
  return { type, timeline };
}
