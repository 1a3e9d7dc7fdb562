import type { SourceFile } from '../../source/span.ts';
import type { Name } from '../../syntax/ast.ts';
import type { CalendarData, CheckedEntity } from '../checked-ast.ts';
import type { Names, Owner } from './names.ts';
import type { Namespace } from './namespace.ts';
import type { Reporter } from './reporter.ts';
import type { SymbolRecorder } from './symbol-recorder.ts';

/** What an example may speak of. */
export interface ProcedureOutline {
  readonly matter: string;
  readonly states: Namespace<string>;
  /** Of its steps, the faulty ones among them. */
  readonly actions: ReadonlySet<string>;
  /** Of the steps that choose. */
  readonly choices: ReadonlySet<string>;
  /** A state of it says what an expiry leads to. */
  readonly expires: boolean;
}

/** What every step of checking needs at hand. */
export interface CheckContext {
  readonly reporter: Reporter;
  readonly symbols: SymbolRecorder;
  readonly names: Names;
  /** The built-in fields of persons. */
  readonly person: Owner;
  /** By entity; filled once all fields are declared, before any condition is read. */
  readonly orders: Map<string, CheckedEntity['order']>;
  /** Rules that are disabled, by id, with the name that disables them. */
  readonly disabled: Map<string, Pick<Name, 'span'>>;
  /** Tables of data beside the code, by path. */
  readonly data: ReadonlyMap<string, SourceFile>;
  /** That the package brings. */
  readonly calendars: readonly CalendarData[];
  /** By procedure; filled before any example is read. */
  readonly procedures: Map<string, ProcedureOutline>;
}
