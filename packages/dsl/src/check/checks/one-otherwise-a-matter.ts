import { diagnose } from '../../diagnostics/catalogue.ts';
import { isOtherwise, type RuleSource } from '../declare/rule-source.ts';
import type { CheckContext } from '../scope/context.ts';

/** At most one rule a matter is for all other cases. @returns the others */
export function checkOneOtherwise(
  sources: readonly RuleSource[],
  { names, reporter }: CheckContext,
): ReadonlySet<RuleSource> {
  const firsts = new Map<string, RuleSource>();
  const others = new Set<RuleSource>();
  for (const source of sources) {
    const matter = names.matters.find(source.node.matter?.text ?? '')?.item;
    if (matter === undefined || !isOtherwise(source.node)) continue;
    const first = firsts.get(matter.id);
    if (first === undefined) {
      firsts.set(matter.id, source);
      continue;
    }
    others.add(source);
    const message = { zh: '先前写于此', en: 'the one that is there' };
    const related = [{ span: first.node.title.primary.span, message }];
    const parameters = { matter: matter.title.zh ?? matter.title.en ?? matter.id };
    reporter.add(diagnose('SZ328', source.node.title.primary.span, parameters, { related }));
  }
  return others;
}
