import { type CheckedPolicy, checkPackage } from '../../../packages/dsl/src/index.ts';
import { FIELDS, type FlatRule, memberName, UNITS } from './rules-and-cases.ts';

/** The rules in the language itself, checked like any court's. */
export function flatPolicy(rules: readonly FlatRule[]): CheckedPolicy {
  const { policy, diagnostics } = checkPackage({
    files: [{ path: 'flat.shouze', text: policyText(rules) }],
    libraries: [],
  });
  if (policy === null) {
    const [first] = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(`the generated policy has errors: ${first?.code} ${first?.message.en}`);
  }
  return policy;
}

function policyText(rules: readonly FlatRule[]): string {
  const units = Array.from({ length: UNITS }, (_, index) => `unit unit_${index}`);
  const enums = FIELDS.map(({ name, size }, field) => {
    const members = Array.from({ length: size }, (_, member) => memberName(field, member));
    return `enum ${name}_type { ${members.join(', ')} }`;
  });
  const fields = FIELDS.map(({ name }) => `  ${name}: ${name}_type`);
  return [
    'policy flat\n  version 1\n  court 川1527\n  calendar cn',
    ...units,
    'unit elsewhere',
    ...enums,
    ['matter routing {', ...fields, '}'].join('\n'),
    ...rules.map(ruleText),
    'rule fallback for routing\n  when otherwise\n  then assign elsewhere',
  ].join('\n\n');
}

function ruleText({ id, unit, tests }: FlatRule): string {
  const atoms = tests.map(({ field, members }) => {
    const names = members.map((member) => memberName(field, member));
    const name = FIELDS[field]?.name;
    return names.length === 1 ? `${name} is ${names[0]}` : `${name} in (${names.join(', ')})`;
  });
  return `rule ${id} for routing\n  when ${atoms.join(' and ')}\n  then assign ${unit}`;
}
