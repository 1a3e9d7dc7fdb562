import { expect, test } from 'vitest';
import { renderJunit, runTests, type TestRun } from '../../src/testing/index.ts';
import { tested } from './tested-policy.ts';

test('a suite for each policy, a case for each example, a failure with what is not met', () => {
  const { policy, places } = tested();
  let now = 0;
  const clock = () => {
    now += 2;
    return now;
  };
  const run = runTests(policy, { clock });
  const broken = { name: '另一县', run: null, problem: 'a.shouze:1:1: SZ204: 没有“甲”\n  甲', places };
  const xml = renderJunit([{ name: 'policies/trial', run, problem: null, places }, broken], 'en');
  expect(xml).toMatch(/ message="examples\/all\.shouze:14:3: expected /);
  expect(
    xml.replace(/(message=")examples[^"]*|>examples[^<]*/g, '$1…'),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="shouze" tests="4" failures="1" errors="1" time="0.006">
  <testsuite name="policies/trial" tests="3" failures="1" errors="0" time="0.006">
    <testcase name="withdrawn &amp; decided" classname="policies/trial.filing" file="examples/all.shouze" line="1" time="0.002"/>
    <testcase name="来访" classname="policies/trial.petition" file="examples/all.shouze" line="8" time="0.002"/>
    <testcase name="写错的期望" classname="policies/trial.petition" file="examples/all.shouze" line="12" time="0.002">
      <failure message="…" type="expectation"…</failure>
    </testcase>
  </testsuite>
  <testsuite name="另一县" tests="1" failures="0" errors="1" time="0.000">
    <testcase name="check" classname="另一县" time="0.000">
      <error message="a.shouze:1:1: SZ204: 没有“甲”">a.shouze:1:1: SZ204: 没有“甲”
  甲</error>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('whatever a title holds, the report is XML', () => {
  const { policy, places } = tested();
  const [first, ...others] = runTests(policy).results;
  const title = { zh: '<b a="1">&amp;\u0000\u001b[31m\uD800\uFFFE😀\n]]>', en: null };
  const run: TestRun = { ...runTests(policy), results: [{ ...first!, title }, ...others] };
  expect(renderJunit([{ name: 'x', run, problem: null, places }], 'zh')).toContain(
    'name="&lt;b a=&quot;1&quot;&gt;&amp;amp;\uFFFD\uFFFD[31m\uFFFD\uFFFD😀&#10;]]&gt;"',
  );
});
