import type { FlatResult } from '../flat/measure-flat.ts';

const SIZE = { width: 760, height: 420, left: 70, right: 250, top: 20, bottom: 40 };
const COLOURS = [
  '#111',
  '#777',
  '#0a6',
  '#39c',
  '#7b5',
  '#c73',
  '#bbb',
  '#a4c',
  '#c22',
  '#26a',
  '#960',
  '#e6a',
  '#5bd',
];

/** Decisions a second of processor time over the number of rules, both by powers of ten. */
export function svgPlot(flat: readonly FlatResult[]): string {
  const names = (flat[0]?.standings ?? []).map(({ name }) => name);
  const xs = flat.map(({ rules }) => Math.log10(rules));
  const [x0 = 1, x1 = 4] = [xs[0], xs.at(-1)];
  const x = (rules: number): number =>
    SIZE.left + ((Math.log10(rules) - x0) / Math.max(1, x1 - x0)) * (SIZE.width - SIZE.left - SIZE.right);
  const y = (rate: number): number =>
    SIZE.height - SIZE.bottom - (Math.log10(Math.max(1, rate)) / 8) * (SIZE.height - SIZE.top - SIZE.bottom);
  const lines = names.map((name, index) => {
    const points = flat.map(({ rules, standings }) => {
      const rate = standings.find((standing) => standing.name === name)?.perSecond ?? 1;
      return `${x(rules).toFixed(1)},${y(rate).toFixed(1)}`;
    });
    return `<polyline fill="none" stroke="${COLOURS[index]}" stroke-width="2" points="${points.join(' ')}"/>
<text x="${SIZE.width - SIZE.right + 30}" y="${SIZE.top + 14 + index * 20}" fill="${COLOURS[index]}">${name}</text>`;
  });
  const rows = Array.from({ length: 9 }, (_, power) => {
    const at = y(10 ** power).toFixed(1);
    return `<line x1="${SIZE.left}" x2="${SIZE.width - SIZE.right}" y1="${at}" y2="${at}" stroke="#ddd"/>
<text x="${SIZE.left - 8}" y="${at}" text-anchor="end">1e${power}</text>`;
  });
  const columns = flat.map(
    ({ rules }) => `<text x="${x(rules)}" y="${SIZE.height - 15}" text-anchor="middle">${rules} rules</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="sans-serif" font-size="12">
<title>Decisions a second of processor time by the number of rules</title>
<rect width="100%" height="100%" fill="#fff"/>
${[...rows, ...columns, ...lines].join('\n')}
</svg>
`;
}
