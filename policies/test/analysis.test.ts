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

test('a promise in a rule’s own words is proved beside the statutory bars', () => {
  const text = `政策 测试
  版本 1
  法院 川1527
  施行 2026年1月1日
  日历 中国
  引用 标准词汇、法定回避

规则 再诉 适用于 起诉
  当 有 前案 满足 同一纠纷
  则 责任人 为 前案.承办人 否则 立案庭

规则 兜底 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭

保证 归原承办 适用于 起诉
  若 有 前案 满足 同一纠纷
  则 责任人 为 前案.承办人 否则 立案庭
`;
  const { libraries } = loadPackage('junlian');
  const checked = checkPackage({ files: [{ path: 'promise.shouze', text }], libraries });
  if (checked.policy === null) throw new Error(JSON.stringify(checked.diagnostics));
  expect(analyzePackage(checked, calendarFor(checked.policy)).findings).toEqual([]);
});
