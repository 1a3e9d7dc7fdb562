import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Effect, Expectation, Path } from '../../syntax/ast.ts';
import type { CheckedEffect, CheckedExpectation } from '../checked-ast.ts';
import { resolveActor } from '../declare/actor.ts';
import { resolveTarget } from '../rank/target.ts';
import { matterEnvironment } from '../resolve/environment.ts';
import type { CheckContext } from '../scope/context.ts';
import { kindWords } from '../scope/kind-words.ts';
import type { Owner } from '../scope/names.ts';
import { reportUnknown } from '../scope/namespace.ts';
import { expectParty, expectPerson, expectWho } from './expected-who.ts';
import { resolveFactPath } from './fact-path.ts';

export interface ExpectationScope {
  readonly matter: Owner;
  /** Ids of the persons whom the given facts name. */
  readonly persons: ReadonlySet<string>;
  readonly context: CheckContext;
}

type Expected = CheckedExpectation extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

export function lowerExpectation(node: Expectation, scope: ExpectationScope): Expected | null {
  const { context } = scope;
  switch (node.kind) {
    case 'assignee': {
      const who = expectWho(node.who, scope);
      return who === null ? null : { kind: 'assignee', role: null, who };
    }
    case 'role': {
      const role = context.names.roles.resolve(node.role)?.item.id;
      const who = expectWho(node.who, scope);
      return role === undefined || who === null ? null : { kind: 'role', role, who };
    }
    case 'rule':
      return expectRule(node, context);
    case 'due':
      return expectDue(node, context);
    case 'conflict':
    case 'no-rule':
      return { kind: node.kind };
    case 'needs':
      return expectNeeds(node.path, scope);
    case 'excluded':
      return { kind: 'excluded', person: expectPerson(node.person, scope) };
    case 'procedure':
      return expectProcedure(node, scope);
    case 'effect': {
      const effect = expectEffect(node.effect, scope);
      return effect === null ? null : { kind: 'effect', effect };
    }
  }
}

function expectProcedure(
  node: Expectation & { kind: 'procedure' },
  { matter, context }: ExpectationScope,
): Expected | null {
  const { names, reporter } = context;
  const procedure = names.procedures.resolve(node.procedure)?.item;
  if (procedure === undefined) return null;
  const outline = context.procedures.get(procedure);
  if (outline === undefined) {
    // It is faulty, and reported where it stands.
    reporter.spoil();
    return null;
  }
  const state = outline.states.resolve(node.state)?.item;
  if (outline.matter === matter.id)
    return state === undefined ? null : { kind: 'procedure', procedure, state };
  reporter.add(
    diagnose('SZ365', node.procedure.span, { name: node.procedure.text, what: kindWords.procedure }),
  );
  return null;
}

/** Unlike a step's, it says by name who is chosen. */
function expectEffect(node: Effect, scope: ExpectationScope): CheckedEffect | null {
  switch (node.kind) {
    case 'reroute':
    case 'archive':
      return { kind: node.kind };
    case 'notify': {
      const whom = resolveActor(node.whom, matterEnvironment(scope.matter), scope.context);
      return whom === null ? null : { kind: 'notify', whom };
    }
    case 'reassign': {
      if (node.who === null) {
        scope.context.reporter.add(diagnose('SZ362', node.span, { written: { zh: '所选', en: 'chosen' } }));
        return null;
      }
      const who = expectParty(node.who, scope);
      return who === null ? null : { kind: 'reassign', who };
    }
  }
}

function expectRule(node: Expectation & { kind: 'rule' }, context: CheckContext): Expected | null {
  const { name } = node.rule;
  const isSection = context.names.ranked.find(name.text)?.item.kind === 'section';
  const rule = isSection ? undefined : resolveTarget(node.rule, context)?.[0];
  if (isSection) reportUnknown(name, kindWords.rule, [], context.reporter);
  return rule === undefined ? null : { kind: 'rule', rule };
}

function expectDue(node: Expectation & { kind: 'due' }, { names, reporter }: CheckContext): Expected | null {
  const action = names.actions.resolve(node.action)?.item.id;
  if (node.date.kind !== 'date') {
    reporter.add(diagnose('SZ303', node.date.span, { expected: { zh: '日期', en: 'a date' } }));
    return null;
  }
  return action === undefined ? null : { kind: 'due', action, date: node.date.date };
}

function expectNeeds(node: Path, { matter, context }: ExpectationScope): Expected | null {
  const path = resolveFactPath(node, matter, context);
  return path === null ? null : { kind: 'needs', path };
}
