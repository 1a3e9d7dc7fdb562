import {
  type CheckedPackage,
  type CheckedPolicy,
  checkPackage,
  type PackageSources,
  renderDiagnostic,
} from '@shouze/dsl';
import { type Calendar, calendarFor, checkFacts, type Decision, decide, type Facts } from '@shouze/engine';
import { loadPackage } from './load-package.ts';

export interface LoadedPolicy {
  readonly checked: CheckedPackage;
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
}

/** Checks a package that must be without errors. */
export function loadPolicy(sources: PackageSources): LoadedPolicy {
  const checked = checkPackage(sources);
  if (checked.policy === null) throw new Error(`the policy has errors\n${rendered(checked).join('\n')}`);
  return { checked, policy: checked.policy, calendar: calendarFor(checked.policy) };
}

export function rendered({ parsed: { sources }, diagnostics }: CheckedPackage): readonly string[] {
  const texts = new Map([...sources.files, ...sources.libraries].map(({ path, text }) => [path, text]));
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, texts, 'en'));
}

export function decideFacts({ policy, calendar }: LoadedPolicy, input: unknown): Decision {
  return decide(policy, validFacts(policy, input), calendar);
}

function validFacts(policy: CheckedPolicy, input: unknown): Facts {
  const result = checkFacts(policy, input);
  if (!result.ok) throw new Error(`the facts have faults\n${JSON.stringify(result.faults)}`);
  return result.facts;
}

export const junlian = loadPolicy(loadPackage('junlian'));

/** The decision of the facts that an example gives. */
export function decideExample(title: string): Decision {
  const example = junlian.policy.examples.find(({ id }) => id === title);
  if (example === undefined) throw new Error(`no example ${title}`);
  return decideFacts(junlian, example.facts);
}
