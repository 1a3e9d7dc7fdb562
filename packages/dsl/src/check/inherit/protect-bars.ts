import { diagnose } from '../../diagnostics/catalogue.ts';
import type { CheckedBar, CheckedDefinition } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Placed } from '../scope/load-package.ts';

/**
 * A bar that is used or inherited is not hollowed out: no parameter that it uses may be changed, be it by way of a
 * definition. What else it uses cannot be declared a second time.
 */
export function protectBars(
  declarations: readonly Placed[],
  bars: ReadonlyMap<string, CheckedBar>,
  definitions: ReadonlyMap<string, CheckedDefinition>,
  { names, reporter }: CheckContext,
): void {
  const foreign = new Set<string>();
  for (const { node, level } of declarations) {
    const bar = node.kind === 'bar' && level > 0 ? names.bars.find(node.title.primary.text)?.item : undefined;
    if (bar !== undefined) foreign.add(bar);
  }
  for (const { node } of declarations) {
    if (node.kind !== 'change') continue;
    const parameter = names.parameters.find(node.parameter.text)?.symbol.id;
    const bar = [...foreign]
      .map((id) => bars.get(id))
      .find((each) => each && uses(each, parameter, definitions));
    if (bar === undefined || bar === null) continue;
    const parameters = { name: node.parameter.text, bar: bar.title.zh ?? bar.title.en ?? bar.id };
    reporter.add(diagnose('SZ374', node.parameter.span, parameters));
  }
}

/** Whether a checked form speaks of a parameter, itself or by a definition. Definitions do not recur. */
function uses(
  form: unknown,
  parameter: string | undefined,
  definitions: ReadonlyMap<string, CheckedDefinition>,
): boolean {
  if (Array.isArray(form)) return form.some((part) => uses(part, parameter, definitions));
  if (typeof form !== 'object' || form === null) return false;
  if ('kind' in form && form.kind === 'parameter' && 'parameter' in form) return form.parameter === parameter;
  if ('kind' in form && form.kind === 'defined' && 'definition' in form) {
    const definition = definitions.get(String(form.definition));
    if (definition !== undefined && uses(definition.condition, parameter, definitions)) return true;
  }
  return Object.values(form).some((part) => uses(part, parameter, definitions));
}
