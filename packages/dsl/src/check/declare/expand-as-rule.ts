import { diagnose } from '../../diagnostics/catalogue.ts';
import type { CheckedWho } from '../checked-ast.ts';
import { boundIn } from '../condition/bound-in.ts';
import { termRoots } from '../condition/mentions-root.ts';
import { renameRoots } from '../condition/rename-roots.ts';
import { sameMeaning } from '../procedure/same-meaning.ts';
import type { CheckContext } from '../scope/context.ts';
import type { LoweredRule } from './rule.ts';
import type { AsRule, LoweredWho } from './who.ts';
import { mapWho, whoTerms } from './who-terms.ts';

type Rules = ReadonlyMap<string, LoweredRule>;

/** A rule's outcome with the choices of the named rule in place of each `按 规则`; it has to come to something even so. */
export function expandOutcome(
  outcome: readonly LoweredWho[],
  rule: LoweredRule,
  rules: Rules,
  context: CheckContext,
): readonly CheckedWho[] {
  const choices = expandChoices(outcome, rule, rules, context);
  const written = outcome.at(-1);
  const last = choices.at(-1);
  const bound = new Set<string | null>([null, ...elementsOf(rule).keys()]);
  const isThere =
    last !== undefined &&
    whoTerms(last)
      .flatMap(termRoots)
      .every((root) => bound.has(root));
  if (written?.kind === 'as-rule' && last?.kind === 'as' && !isThere) {
    context.reporter.add(diagnose('SZ323', written.at, {}));
  }
  return choices;
}

export function expandChoices(
  choices: readonly LoweredWho[],
  rule: LoweredRule,
  rules: Rules,
  context: CheckContext,
): readonly CheckedWho[] {
  return choices.flatMap((who) =>
    who.kind === 'as-rule' ? expand(who, rule, rules, [rule.id], context) : [who],
  );
}

/** @param within rules being expanded, outermost first */
function expand(
  { rule: name, at }: AsRule,
  rule: LoweredRule,
  rules: Rules,
  within: readonly string[],
  context: CheckContext,
): readonly CheckedWho[] {
  const { reporter } = context;
  const named = rules.get(name);
  if (within.includes(name)) {
    reporter.add(diagnose('SZ332', at, { name }));
    return [];
  }
  // A faulty rule is reported where it stands.
  if (named === undefined) reporter.spoil();
  else if (named.outcome === null) reporter.add(diagnose('SZ333', at, { name }));
  return (named?.outcome ?? []).flatMap((who) =>
    who.kind === 'as-rule'
      ? expand(who, rule, rules, [...within, name], context)
      : [named === undefined ? who : seenFrom(rule, named, who)],
  );
}

/** An element of another list that only happens to have the same name is not there: it is called by its own rule's name. */
function seenFrom(rule: LoweredRule, named: LoweredRule, who: CheckedWho): CheckedWho {
  const here = elementsOf(rule);
  const there = elementsOf(named);
  return mapWho(who, (term) =>
    renameRoots(term, (root) => {
      const [own, other] = [here.get(root), there.get(root)];
      const isAnother = own !== undefined && other !== undefined && !sameMeaning(own, other);
      return isAnother ? `${root}@${named.id}` : root;
    }),
  );
}

/** The list that each bound element is of. */
function elementsOf({ when }: LoweredRule) {
  const bound = when === 'otherwise' ? [] : boundIn(when);
  return new Map(bound.map(({ binder, collection }) => [binder.id, collection]));
}
