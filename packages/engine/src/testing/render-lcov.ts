import type { AtomCoverage, Coverage } from './coverage.ts';
import type { Places } from './places.ts';

/**
 * Coverage as an lcov tracefile. A rule or row is a function, called by the examples that it decides; an atom is a branch
 * with two ways, true and false. A line is hit as often as the rule, row or atom that begins there.
 */
export function renderLcov(coverage: Coverage, places: Places): string {
  const records = new Map<string, FileRecord>();
  const recordAt = (file: string): FileRecord => {
    const record = records.get(file) ?? { functions: [], branches: [], lines: new Map() };
    records.set(file, record);
    return record;
  };
  const { rules, tables, others } = coverage;
  const deciding = [...rules, ...tables.flatMap((table) => table.rows)];
  for (const { name, at, decided } of deciding) {
    const { file, line } = places.of(at);
    const record = recordAt(file);
    record.functions.push({ line, name, hits: decided });
    hit(record, line, decided);
  }
  for (const atom of [...deciding, ...others].flatMap(({ atoms }) => atoms)) {
    const { file, line } = places.of(atom.at);
    const record = recordAt(file);
    record.branches.push({ line, seen: atom.seen });
    // In a table an atom begins in the line of its row, which is hit only by deciding.
    if (!record.functions.some((row) => row.line === line))
      hit(record, line, atom.seen.true + atom.seen.false);
  }
  return [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, record]) => recordText(file, record))
    .join('');
}

interface FileRecord {
  readonly functions: { readonly line: number; readonly name: string; readonly hits: number }[];
  readonly branches: { readonly line: number; readonly seen: AtomCoverage['seen'] }[];
  readonly lines: Map<number, number>;
}

function hit({ lines }: FileRecord, line: number, hits: number): void {
  lines.set(line, Math.max(lines.get(line) ?? 0, hits));
}

function recordText(file: string, { functions, branches, lines }: FileRecord): string {
  const ways = branches.flatMap(({ line, seen }, block) => [
    { key: `${line},${block},0`, judged: seen.true + seen.false, taken: seen.true },
    { key: `${line},${block},1`, judged: seen.true + seen.false, taken: seen.false },
  ]);
  const hits = [...lines].sort(([a], [b]) => a - b);
  return [
    'TN:',
    `SF:${file}`,
    ...functions.map(({ line, name }) => `FN:${line},${name}`),
    ...functions.map(({ name, hits }) => `FNDA:${hits},${name}`),
    `FNF:${functions.length}`,
    `FNH:${functions.filter(({ hits }) => hits > 0).length}`,
    ...ways.map(({ key, judged, taken }) => `BRDA:${key},${judged === 0 ? '-' : taken}`),
    `BRF:${ways.length}`,
    `BRH:${ways.filter(({ taken }) => taken > 0).length}`,
    ...hits.map(([line, count]) => `DA:${line},${count}`),
    `LF:${hits.length}`,
    `LH:${hits.filter(([, count]) => count > 0).length}`,
    'end_of_record',
    '',
  ].join('\n');
}
