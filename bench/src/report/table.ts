/** A Markdown table. @param columns the first is the rows' names */
export function table(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  return [
    line(columns),
    line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map((cells) => line(cells.map((cell) => (typeof cell === 'number' ? grouped(cell) : cell)))),
    '',
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** `1,234,567`, and small numbers with two digits behind the point. */
export function grouped(value: number): string {
  return value < 10 && !Number.isInteger(value) ? value.toFixed(2) : Math.round(value).toLocaleString('en');
}
