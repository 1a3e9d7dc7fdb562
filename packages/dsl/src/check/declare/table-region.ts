import type {
  ComparisonOperator,
  Operand,
  TableConditionCell,
  TableConditionColumn,
} from '../../syntax/ast.ts';
import type { SymbolTable } from '../symbols.ts';

/** The values that a cell lets through, as far as the text alone tells. */
export type Region =
  | { readonly kind: 'any' }
  /** By key: a member's id, a number, a date … */
  | { readonly kind: 'set'; readonly values: readonly (string | number)[] }
  | {
      readonly kind: 'range';
      readonly low: Bound | null;
      readonly high: Bound | null;
      readonly whole: boolean;
    };

interface Bound {
  readonly at: string | number;
  readonly included: boolean;
}

const any: Region = { kind: 'any' };

/** What depends on the case or on a parameter may be anything. */
export function regionOf(
  cell: TableConditionCell,
  column: TableConditionColumn,
  symbols: SymbolTable,
): Region {
  if (cell.kind === 'any') return any;
  if (cell.kind === 'compare') return rangeOf(cell.operator, cell.right, isWhole(column, symbols));
  const values = cell.values.map((value) => keyOf(value, symbols));
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? { kind: 'set', values: known } : any;
}

export function areDisjoint(a: Region, b: Region): boolean {
  if (a.kind === 'any' || b.kind === 'any') return false;
  if (a.kind === 'set') return a.values.every((value) => excludes(b, value));
  if (b.kind === 'set') return areDisjoint(b, a);
  return endsBefore(a, b) || endsBefore(b, a);
}

type Range = Region & { readonly kind: 'range' };

function excludes(region: Region, value: string | number): boolean {
  if (region.kind === 'any') return false;
  if (region.kind === 'set') return !region.values.includes(value);
  const point: Range = {
    kind: 'range',
    low: { at: value, included: true },
    high: { at: value, included: true },
    whole: false,
  };
  return endsBefore(point, region) || endsBefore(region, point);
}

function endsBefore({ high, whole }: Range, { low }: Range): boolean {
  if (high === null || low === null || typeof high.at !== typeof low.at) return false;
  if (high.at === low.at) return !(high.included && low.included);
  // Between two whole numbers next to each other there is none.
  const gap = typeof high.at === 'number' && typeof low.at === 'number' ? high.at - low.at : null;
  if (whole && gap !== null && gap === 1) return !high.included && !low.included;
  return high.at < low.at;
}

function rangeOf(operator: ComparisonOperator, bound: Operand, whole: boolean): Region {
  const at = bound.kind === 'number' ? bound.value : bound.kind === 'date' ? bound.date : null;
  if (at === null) return any;
  const open = { at, included: false };
  const closed = { at, included: true };
  switch (operator) {
    case 'is':
      return { kind: 'set', values: [at] };
    case 'is-not':
      return any;
    case 'gt':
    case 'after':
      return { kind: 'range', low: open, high: null, whole };
    case 'gte':
    case 'not-before':
      return { kind: 'range', low: closed, high: null, whole };
    case 'lt':
    case 'before':
      return { kind: 'range', low: null, high: open, whole };
    case 'lte':
    case 'not-after':
      return { kind: 'range', low: null, high: closed, whole };
  }
}

function isWhole({ count, path }: TableConditionColumn, symbols: SymbolTable): boolean {
  const name = path.names.at(-1);
  return count || (name !== undefined && symbols.of(name)?.type?.kind === 'integer');
}

function keyOf(value: Operand, symbols: SymbolTable): string | number | null {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'date':
      return value.date;
    case 'text':
      return `text ${value.text}`;
    case 'yesno':
      return `yesno ${value.value}`;
    case 'none':
      return 'none';
    case 'path': {
      const name = value.names.at(-1);
      const symbol = name === undefined ? undefined : symbols.of(name);
      return symbol?.kind === 'member' || symbol?.kind === 'unit' ? `word ${symbol.id}` : null;
    }
    default:
      return null;
  }
}
