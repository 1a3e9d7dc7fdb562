import type { CheckedRule, Fix } from '@shouze/dsl';
import { quotedName } from '../words/quoted-name.ts';
import { type Subject, titleOf } from './subject.ts';

/** The edits that settle a conflict, one in each direction. Rows take no clauses of their own. */
export function precedenceFixes(a: CheckedRule, b: CheckedRule, subject: Subject): readonly Fix[] {
  return [fix(a, b, subject), fix(b, a, subject)].flatMap((one) => (one === null ? [] : [one]));
}

function fix(over: CheckedRule, under: CheckedRule, { surfaceOf }: Subject): Fix | null {
  const isRow = [over, under].some(({ id }) => /第\d+行$|row \d+$/u.test(id));
  if (isRow || over.at.file === '') return null;
  const language = surfaceOf(over.at.file);
  const [first, second] = [titleOf(over), titleOf(under)];
  const name = quotedName(second[language], language);
  const { end, file } = over.at;
  const text = language === 'zh' ? `\n  优先于 ${name}` : `\n  overrides ${name}`;
  return {
    title: { zh: `“${first.zh}”优先于“${second.zh}”`, en: `let "${first.en}" override "${second.en}"` },
    edits: [{ span: { file, start: end, end }, text }],
  };
}
