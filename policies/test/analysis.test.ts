import { checkPackage } from '@shouze/dsl';
import { analyzePackage, calendarFor } from '@shouze/engine';
import { describe, expect, test } from 'vitest';
import { loadFolder, loadPackage } from './load-package.ts';

function analysed(county: string) {
  const sources = loadPackage(county);
  const bases = county === 'base' ? [] : loadFolder('base');
  const checked = checkPackage({ ...sources, libraries: [...sources.libraries, ...bases] });
  const { policy } = checked;
  if (policy === null) throw new Error(`${county}: no policy without errors`);
  return analyzePackage(checked, calendarFor(policy));
}

describe.each([
  ['junlian', 4],
  ['qingxi', 0],
  ['base', 0],
] as const)('analysis of %s', (county, silenced) => {
  test('finds nothing that is not silenced with a reason, and no silence is idle', () => {
    const { findings, silenced: ignored, idleSilences } = analysed(county);
    expect(findings.map(({ code, rules }) => [code, ...rules])).toEqual([]);
    expect(idleSilences).toEqual([]);
    expect(ignored.filter(({ finding }) => finding.code !== 'SZ403')).toEqual([]);
    expect(ignored).toHaveLength(silenced);
  });
});
