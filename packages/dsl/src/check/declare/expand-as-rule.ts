import { diagnose } from '../../diagnostics/catalogue.ts';
import type { CheckedQuantified, CheckedWho } from '../checked-ast.ts';
import { boundIn } from '../condition/bound-in.ts';
import { termRoots } from '../condition/mentions-root.ts';
import { renameQuantified, renameRoots } from '../condition/rename-roots.ts';
import type { CheckContext } from '../scope/context.ts';
import { kindWords } from '../scope/kind-words.ts';
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
  else if (within.length === 1 && named.matter !== rule.matter)
    reporter.add(diagnose('SZ365', at, { name, what: kindWords.rule }));
  return (named?.outcome ?? []).flatMap((who) =>
    who.kind === 'as-rule'
      ? expand(who, rule, rules, [...within, name], context)
      : [named === undefined ? who : seenFrom(named, who)],
  );
}

/** The named rule's choice reads the named rule's own elements, whatever the rule at hand calls its. */
function seenFrom(named: LoweredRule, who: CheckedWho): CheckedWho {
  return mapWho(who, (term) => renameRoots(term, (root) => elementOf(root, named.id)));
}

const elementOf = (root: string, rule: string): string => `${root}@${rule}`;

/** The `有` of named rules whose elements the expanded choices read, outermost first. */
export function borrowedBindings(choices: readonly CheckedWho[], rules: Rules): readonly CheckedQuantified[] {
  const roots = new Set(choices.flatMap(whoTerms).flatMap(termRoots));
  return namedIn(roots).flatMap((id) => {
    const named = rules.get(id);
    const bound = named === undefined || named.when === 'otherwise' ? [] : boundIn(named.when);
    const ids = new Set(bound.map(({ binder }) => binder.id));
    if (![...ids].some((root) => roots.has(elementOf(root, id)))) return [];
    const rename = (root: string): string => (ids.has(root) ? elementOf(root, id) : root);
    return bound.map((some) => renameQuantified(some, rename));
  });
}

/** What may be the rules of such elements, by id: names may have the sign in them as well. */
function namedIn(roots: ReadonlySet<string | null>): readonly string[] {
  const ends = [...roots].flatMap((root) => {
    const parts = root?.split('@') ?? [];
    return parts.slice(1).map((_, index) => parts.slice(index + 1).join('@'));
  });
  return [...new Set(ends)].sort();
}

/** The list that each bound element is of. */
function elementsOf({ when }: LoweredRule) {
  const bound = when === 'otherwise' ? [] : boundIn(when);
  return new Map(bound.map(({ binder, collection }) => [binder.id, collection]));
}
