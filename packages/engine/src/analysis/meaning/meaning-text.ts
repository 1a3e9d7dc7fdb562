import type { CheckedPolicy } from '@shouze/dsl';

/** What has no say in what a declaration means; precedence is asked about by itself. */
const NOT_MEANING = new Set(['at', 'title', 'citations', 'note', 'section', 'rank']);

/** Equal for what says the same, wherever it is written and whatever it is called; in the form of JSON. */
export function plainText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (value instanceof Map) return plainText([...value].sort());
  if (Array.isArray(value)) return `[${value.map(plainText).join()}]`;
  let text = '';
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined || NOT_MEANING.has(key)) continue;
    text += `${text === '' ? '' : ','}"${key}":${plainText(inner)}`;
  }
  return `{${text}}`;
}

/** The same of conditions, choices and duties, sooner: of them nothing but places has no meaning. */
export function sayingText(value: object): string {
  return JSON.stringify(value).replace(PLACES, '');
}

const PLACES = /,?"at":\{"file":"(?:[^"\\]|\\.)*","start":\d+,"end":\d+\}/g;

interface Text {
  readonly own: string;
  /** Ids of the definitions, look-ups and parameters that it names. */
  readonly referred: readonly string[];
}

/** Declarations are never changed once they are checked. */
const known = new WeakMap<object, Text>();

/** The same, with all that it refers to in the policy. */
export function meaningText(value: object, policy: CheckedPolicy): string {
  const { own, referred } = textOf(value);
  return referred.reduce((all, id) => all + referredText(id, policy), own);
}

function textOf(value: object): Text {
  const found = known.get(value);
  if (found !== undefined) return found;
  const own = isSaying(value) ? sayingText(value) : plainText(value);
  const names = [...own.matchAll(/"(?:definition|lookup|parameter)":("(?:[^"\\]|\\.)*")/g)];
  const text = { own, referred: [...new Set(names.map(([, id]) => String(JSON.parse(id ?? '""'))))].sort() };
  known.set(value, text);
  return text;
}

/** A condition or a term: declarations have no kind. */
function isSaying(value: object): boolean {
  return 'kind' in value;
}

/** A definition, a look-up and a parameter may share a name. */
function referredText(id: string, policy: CheckedPolicy): string {
  const { definitions, lookups, parameters } = policy;
  const meant = [definitions.get(id)?.condition, lookups.get(id), parameters.get(id)?.timeline];
  return meant.map((one) => (one === undefined ? '' : meaningText(one, policy))).join('|');
}
