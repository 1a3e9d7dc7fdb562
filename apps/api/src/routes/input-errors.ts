import type { ProblemError } from '@shouze/contract';
import type { Bilingual } from '@shouze/dsl';
import type { core } from 'zod';

type Issue = core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Every place of the input that does not fit its schema.
 * @param target `json`, `query` or `header`; places in the body have no prefix
 * @param given the input, to say what stood there
 */
export function inputErrors(
  issues: readonly Issue[],
  target: string,
  given: unknown,
): readonly ProblemError[] {
  const prefix = target === 'json' ? [] : [target];
  return issues.flatMap((issue) => errorsOf(issue, [], prefix, given));
}

function errorsOf(issue: Issue, outer: Path, prefix: Path, given: unknown): readonly ProblemError[] {
  const path = [...outer, ...issue.path];
  const at = (inner: Path, expected: Bilingual): ProblemError => ({
    path: renderPath([...prefix, ...inner]),
    expected,
    found: renderFound(valueAt(given, inner)),
  });
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = nearestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => errorsOf(inner, path, prefix, given));
    const kinds = issue.errors.flatMap((errors) => errors.slice(0, 1).map(expectation));
    return [at(path, anyOf(kinds))];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => at([...path, key], { zh: '没有这一项', en: 'no such field' }));
  }
  return [at(path, expectation(issue))];
}

/** The form that the input comes nearest to: whose faults lie deepest. Null if it fits none even outwardly. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const depth = (issues: readonly Issue[]): number => Math.min(...issues.map((issue) => issue.path.length));
  const outward = (issues: readonly Issue[]): boolean =>
    issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type');
  const near = branches.filter((issues) => !outward(issues));
  return near.toSorted((a, b) => depth(b) - depth(a))[0] ?? null;
}

function expectation(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum));
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return (
        FORMATS[issue.format] ?? { zh: '符合所要求的写法', en: `the form ${issue.pattern ?? issue.format}` }
      );
    case 'custom':
      return RULES[String(issue.params?.rule)] ?? { zh: '别的值', en: 'another value' };
    default:
      return { zh: '别的值', en: 'another value' };
  }
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
};

const FORMATS: Readonly<Record<string, Bilingual>> = {
  date: { zh: '日期，如 2026-01-01', en: 'a date as YYYY-MM-DD' },
};

/** By the `rule` that the contract gives a refinement. */
const RULES: Readonly<Record<string, Bilingual>> = {
  'unique-paths': { zh: '每个路径只出现一次', en: 'each path once' },
  'version-or-day': { zh: 'version 与 on 只给一个', en: 'either "version" or "on", not both' },
};

function oneOf(values: readonly string[]): Bilingual {
  return { zh: `下列之一：${values.join('、')}`, en: `one of ${values.join(', ')}` };
}

function anyOf(kinds: readonly Bilingual[]): Bilingual {
  return { zh: kinds.map((kind) => kind.zh).join('或'), en: kinds.map((kind) => kind.en).join(' or ') };
}

function atLeast(origin: string, least: number): Bilingual {
  if (origin === 'array') return { zh: `至少 ${least} 项`, en: `at least ${least} item(s)` };
  if (origin === 'string') return { zh: `至少 ${least} 个字符`, en: `at least ${least} character(s)` };
  return { zh: `不小于 ${least}`, en: `at least ${least}` };
}

function atMost(origin: string, most: number): Bilingual {
  if (origin === 'array') return { zh: `至多 ${most} 项`, en: `at most ${most} items` };
  if (origin === 'string') return { zh: `至多 ${most} 个字符`, en: `at most ${most} characters` };
  return { zh: `不大于 ${most}`, en: `at most ${most}` };
}

/** `facts[3].priors[0].outcome` */
function renderPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(given: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    given,
  );
}

const SHOWN = 60;

/** Not the inside of what is nested: it may be as deep and as large as the body. */
function renderFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value === 'string' && value.length > SHOWN) return `${JSON.stringify(value.slice(0, SHOWN))}…`;
  return String(JSON.stringify(value));
}
