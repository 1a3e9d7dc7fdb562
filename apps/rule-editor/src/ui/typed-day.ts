const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})[./年](\d{1,2})[./月](\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** A day as people type it, `2026年10月8日`, `2026.10.8` or `20261008`, as `2026-10-08`; anything else as it is. */
export function typedDay(typed: string): string {
  const text = typed.trim();
  const [, year, month, day] = FORMS.map((form) => form.exec(text)).find((found) => found !== null) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}
