import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Span } from '../../source/span.ts';
import type { FieldDeclaration } from '../../syntax/ast.ts';
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

/**
 * Nor is it by a new field of a name that it uses: an element's field goes before what stands around it. The like holds
 * for definitions, which bars may use.
 */
export function protectReadings(declarations: readonly Placed[], { reporter, data }: CheckContext): void {
  const ambiguous = reporter.diagnostics.filter(({ code }) => code === 'SZ206');
  for (const { node, level } of declarations) {
    if (level === 0 || (node.kind !== 'bar' && node.kind !== 'definition')) continue;
    for (const { span } of ambiguous.filter((each) => isWithin(each.span, node.span))) {
      const name =
        data
          .get(span.file)
          ?.text.slice(span.start, span.end)
          .replace(/[「」`]/g, '') ?? '';
      const field = addedField(name, level, declarations);
      const parameters = { name, bar: node.title.primary.text };
      if (field !== undefined) reporter.add(diagnose('SZ379', field.title.primary.span, parameters));
    }
  }
}

function isWithin(part: Span, whole: Span): boolean {
  return part.file === whole.file && whole.start <= part.start && part.end <= whole.end;
}

/** A field that an heir adds to an entity. */
function addedField(
  name: string,
  level: number,
  declarations: readonly Placed[],
): FieldDeclaration | undefined {
  const fields = declarations.flatMap((heir) =>
    heir.level < level && heir.node.kind === 'extension' ? heir.node.fields : [],
  );
  return fields.find(({ title }) => title.zh?.text === name || title.en?.text === name);
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
