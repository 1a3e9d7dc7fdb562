import type { DurationUnit } from '../ast.ts';

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `十五` → 15, `一百二十` → 120. */
function readChineseNumeral(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of numeral) {
    const power = powers[character];
    if (power === undefined) digit = digits[character] ?? 0;
    else {
      sum += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return sum + digit;
}

/** `15日`, `五个工作日`, `6 months`, `当日` (0 days). */
export function readDuration(image: string): { readonly amount: number; readonly unit: DurationUnit } {
  if (image === '当日' || image.startsWith('same')) return { amount: 0, unit: 'day' };
  const numeral = /^(?:\d+|[〇零一二两三四五六七八九十百千]+)/.exec(image)?.[0] ?? '0';
  const amount = /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);
  const unit = image.slice(numeral.length).trim();
  if (/工作日|working/.test(unit)) return { amount, unit: 'working-day' };
  if (/^(个月|month)/.test(unit)) return { amount, unit: 'month' };
  if (/^(年|year)/.test(unit)) return { amount, unit: 'year' };
  return { amount, unit: 'day' };
}

/** `1,000`, `0.5`, `50万`, `1.5亿元`, `五万`. */
export function readNumber(image: string): number {
  const digitsFirst = /^[\d.,]+/.exec(image)?.[0];
  const plain =
    digitsFirst === undefined
      ? readChineseNumeral(image.replace(/[万亿元]+$/, ''))
      : Number(digitsFirst.replaceAll(',', ''));
  // Multiplying in integers keeps 1.1亿 exact.
  const scale = image.includes('亿') ? 1e8 : image.includes('万') ? 1e4 : 1;
  return scale === 1 ? plain : Math.round(plain * scale * 1e4) / 1e4;
}

/** `2022年1月8日` and `2022-1-8` → `2022-01-08`, whether or not the calendar has that day. */
export function toIsoDate(image: string): string {
  const [year = '', month = '', day = ''] = image.match(/\d+/g) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** True for a day that the Gregorian calendar has. */
export function isRealDate(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
