/** The same again and again, up to a size in UTF-16 units. */
const repeated =
  (unit: string, head = '') =>
  (size: number) =>
    (head + unit.repeat(Math.ceil(size / unit.length))).slice(0, size);

const rule = '规则 甲 适用于 起诉\n';
const table = '表 甲 适用于 起诉\n| a || 责任人 |\n';

/** A row of numbers that looks like chance and is always the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function random(range: number, seed: number): (size: number) => string {
  return (size) => {
    const next = chance(seed);
    return Array.from({ length: size }, () => String.fromCharCode(Math.floor(next() * range))).join('');
  };
}

/** Texts that nobody writes, of any size, by what they are. */
export const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'random bytes': random(256, 1),
  'random characters': random(65_536, 2),
  'open parentheses': repeated('(', `${rule}  当 `),
  'open braces': repeated('{'),
  'open brackets, full width': repeated('［'),
  'closing braces': repeated('}'),
  'nested records': repeated('前案: [{', '例 甲\n  给定 起诉 {'),
  'nested quantifiers': repeated('有 前案 满足 ', `${rule}  当 `),
  'a chain of 非': repeated('非 ', `${rule}  当 `),
  'a chain of 且 on one line': repeated('甲 为 乙 且 ', `${rule}  当 `),
  'one Chinese word': repeated('甲'),
  'unspaced conditions on one line': repeated('标的额大于5万且收到日期已知且', `${rule}  当 `),
  'unspaced runs of what no name covers': repeated(`${'东西南北中发白一二三四五六七八九十'.repeat(20)}\n`),
  'unspaced runs of keywords and unknowns': repeated(
    `${'标的额大于5万且收到日期起诉讼保全期限内甲乙丙'.repeat(16)}\n`,
  ),
  'runs of 的': repeated(`${'的'.repeat(398)} `),
  'keywords on one line': repeated('当 且 或 非 '),
  'declarations without anything': repeated('规则\n'),
  'tables without anything': repeated('表 甲\n'),
  'clauses without anything': repeated('  当\n', rule),
  'one title again and again': repeated(rule),
  'wrong clauses': repeated(`${rule}  当 大于\n  则 为\n  由\n`),
  'enums that are not closed': repeated('枚举 甲 {\n'),
  'entities that are not closed': repeated('实体 甲 {\n  乙: 文本\n'),
  'rows of a table': repeated('| 1 || 甲 |\n', table),
  'uneven rows of a table': repeated('| 1 | 甲 |\n', table),
  comments: repeated('# 说明\n'),
  'comments behind clauses': repeated('  当 甲 为 乙 # x\n', rule),
  'comments before clauses': repeated('  # x\n  依据 "y"\n', rule),
  'open quotes': repeated('"甲\n'),
  strays: repeated('@ '),
  'digits and dots behind letters': repeated('甲1.'),
  'grouped digits': repeated('1,000,'),
  'days that are none': repeated('2022年13月45日 '),
  'blank lines': repeated('  \n'),
  'carriage returns': repeated('\r'),
};
