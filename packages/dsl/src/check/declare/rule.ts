import { diagnose } from '../../diagnostics/catalogue.ts';
import type { OutcomeClause, RuleClause, RuleDeclaration } from '../../syntax/ast.ts';
import type { CheckedCondition, CheckedDuty, CheckedRule, Labels } from '../checked-ast.ts';
import { type BinderBook, createBinderBook } from '../condition/binder-book.ts';
import { lowerCondition } from '../condition/condition.ts';
import { type Environment, matterEnvironment } from '../resolve/environment.ts';
import type { CheckContext } from '../scope/context.ts';
import { kindWords } from '../scope/kind-words.ts';
import type { Owner } from '../scope/names.ts';
import { citationsOf, noteOf } from './clauses.ts';
import { lowerDuty } from './duty.ts';
import { resolveMatter } from './matter.ts';
import { checkTakes } from './takes.ts';
import { type LoweredChoice, type LoweredWho, lowerWho } from './who.ts';

/** A rule before `按 规则` is expanded and precedence is closed. */
export interface LoweredRule extends Omit<CheckedRule, 'outcome' | 'roles' | 'rank' | 'borrowed'> {
  readonly outcome: readonly LoweredWho[] | null;
  readonly roles: readonly { readonly role: string; readonly choices: readonly LoweredWho[] }[];
}

export interface RuleIdentity {
  readonly id: string;
  readonly title: Labels;
  readonly section: string | null;
}

export function lowerRule(
  node: RuleDeclaration,
  { id, title, section }: RuleIdentity,
  context: CheckContext,
): LoweredRule | null {
  const matter = resolveMatter(node, context);
  if (matter === null) return null;
  const binders = createBinderBook();
  const when = lowerWhen(node, matter, binders, context);
  const environment = outcomeEnvironment(matter, binders);
  const outcome = lowerOutcome(node, environment, context);
  const roles = lowerRoles(node, environment, context);
  const duties = node.clauses.flatMap((clause) =>
    clause.kind === 'duty' ? lowerDuty(clause, environment, context) : [],
  );
  if (when !== null && when !== 'otherwise') checkTakes(when, { outcome, roles, duties }, node, context);
  return {
    id,
    title,
    section,
    at: node.span,
    matter: matter.id,
    when,
    outcome,
    roles,
    duties: distinct(duties),
    procedures: lowerProcedures(node.clauses, matter, context),
    citations: citationsOf(node.clauses),
    note: noteOf(node.clauses),
  };
}

function lowerWhen(
  node: RuleDeclaration,
  matter: Owner,
  binders: BinderBook,
  context: CheckContext,
): CheckedCondition | 'otherwise' | null {
  const [when] = node.clauses.filter((clause) => clause.kind === 'when');
  if (when === undefined) return null;
  if (when.condition.kind === 'otherwise') return 'otherwise';
  const environment = matterEnvironment(matter);
  const condition = lowerCondition(when.condition, { environment, context, binders, must: true });
  // Never "always holds" by mistake: without its condition the rule is no rule.
  if (condition === null) context.reporter.spoil();
  return condition;
}

/** The outcome sees the bound elements by name alone; one that may be missing is found, and reported. */
export function outcomeEnvironment(matter: Owner, binders: BinderBook): Environment {
  const certain = binders.elements.filter((element) => element.certain);
  const doubtful = binders.elements.filter((element) => !element.certain);
  return { ...matterEnvironment(matter), elements: [...certain, ...doubtful] };
}

function lowerOutcome(
  node: RuleDeclaration,
  environment: Environment,
  context: CheckContext,
): readonly LoweredWho[] | null {
  const [clause] = node.clauses.filter((each): each is OutcomeClause => each.kind === 'outcome');
  if (clause === undefined) return null;
  const choices = clause.choices.map((who) => lowerWho(who, environment, context));
  checkFallbacks(clause, choices, context);
  return choices.flatMap((choice) => (choice === null ? [] : [choice.who]));
}

/** The list must come to something, and a unit, which nothing bars, or a choice among units ends it: what stands after one is never asked for. */
function checkFallbacks(
  { choices: nodes, span }: OutcomeClause,
  choices: readonly (LoweredChoice | null)[],
  { reporter }: CheckContext,
): void {
  const last = choices.at(-1);
  const end = choices.findIndex((choice) => choice?.who.kind !== 'as-rule' && choice?.certain);
  if (last === undefined) reporter.spoil();
  else if (last !== null && !last.certain && end < 0) {
    reporter.add(diagnose('SZ323', nodes.at(-1)?.span ?? span, {}));
  }
  const unreached = end < 0 ? undefined : nodes[end + 1];
  // A table's own last fallback stands outside its rows' clauses, and not every row needs it.
  if (unreached !== undefined && unreached.span.start >= span.start) {
    reporter.add(diagnose('SZ339', unreached.span, {}));
  }
}

function lowerRoles(
  node: RuleDeclaration,
  environment: Environment,
  context: CheckContext,
): LoweredRule['roles'] {
  const seen = new Set<string>();
  return node.clauses.flatMap((clause) => {
    if (clause.kind !== 'role') return [];
    const role = context.names.roles.resolve(clause.role)?.item;
    if (role !== undefined && seen.has(role.id)) {
      const written = { zh: `并 ${clause.role.text}`, en: `and as ${clause.role.text}` };
      context.reporter.add(diagnose('SZ322', clause.role.span, { clause: written }));
    }
    if (role !== undefined) seen.add(role.id);
    const choices = clause.choices.flatMap((who) => lowerWho(who, environment, context)?.who ?? []);
    return role === undefined ? [] : [{ role: role.id, choices }];
  });
}

function lowerProcedures(
  clauses: readonly RuleClause[],
  matter: Owner,
  { names, procedures, reporter }: CheckContext,
): readonly string[] {
  const opened = clauses.flatMap((clause) => (clause.kind === 'may' ? clause.procedures : []));
  const found = opened.flatMap((name) => {
    const id = names.procedures.resolve(name)?.item;
    const of = id === undefined ? undefined : procedures.get(id)?.matter;
    if (of !== undefined && of !== matter.id) {
      reporter.add(diagnose('SZ365', name.span, { name: name.text, what: kindWords.procedure }));
    }
    return id ?? [];
  });
  return [...new Set(found)];
}

/** The same duty written twice is one duty. */
function distinct(duties: readonly CheckedDuty[]): readonly CheckedDuty[] {
  if (duties.length < 2) return duties;
  const byText = new Map(duties.map((duty) => [JSON.stringify({ ...duty, at: null }), duty]));
  return [...byText.values()];
}
