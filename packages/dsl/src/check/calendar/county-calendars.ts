import { diagnose } from '../../diagnostics/catalogue.ts';
import type { SourceFile, Span } from '../../source/span.ts';
import type { CalendarData } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { readCalendar } from './read-calendar.ts';

const PATH = /(?:^|\/)calendar\/[^/]+\.json$/i;

/**
 * The calendars that the package brings: each `calendar/*.json` is one. A faulty one is reported where its fault is and
 * is known by its name all the same, so that the policy that names it is not faulted too.
 */
export function countyCalendars(
  data: CheckContext['data'],
  reporter: CheckContext['reporter'],
): readonly CalendarData[] {
  const files = [...data.values()].filter(({ path }) => PATH.test(path));
  return files.flatMap((file) => {
    const { calendar, faults } = readCalendar(file.text);
    for (const { found, expected } of faults)
      reporter.add(diagnose('SZ380', placeOf(found, file), { found: found ?? '', expected }));
    return calendar === null ? [] : [calendar];
  });
}

/** Where a JSON value stands first; the first line where it stands nowhere. */
function placeOf(found: string | null, { path, text }: SourceFile): Span {
  const at = found === null ? -1 : text.indexOf(found);
  if (at >= 0) return { file: path, start: at, end: at + (found ?? '').length };
  const end = text.search(/[\r\n]/);
  return { file: path, start: 0, end: end === -1 ? text.length : end };
}
