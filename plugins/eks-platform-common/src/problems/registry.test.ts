import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blueskyHealthy } from '../testing/fixtures/blueskyHealthy';
import { PROBLEM_CASES } from '../testing/problems/problemCases';
import { deriveClusterView } from '../view/deriveClusterView';
import { PROBLEM_REGISTRY } from './registry';

const CASES = Object.entries(PROBLEM_CASES).flatMap(([id, cases]) =>
  cases.map(problemCase => ({ id, ...problemCase })),
);
const RUNBOOK = readFileSync(
  join(
    __dirname,
    '../../../../templates/eks-platform/skeleton/docs/runbook.md',
  ),
  'utf8',
);
const ANCHORS = [...RUNBOOK.matchAll(/^## (\S+)$/gm)].map(([, id]) => id);

describe('registry of problems', () => {
  it('has a rule, a case, a scenario, a clear condition and a section of the runbook for each', () => {
    const ids = PROBLEM_REGISTRY.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(PROBLEM_CASES).sort()).toEqual([...ids].sort());
    for (const { id, scenario, clears } of PROBLEM_REGISTRY) {
      expect(PROBLEM_CASES[id]).not.toEqual([]);
      expect(scenario).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]*$/);
      expect(clears).toMatch(/\.$/);
    }
    expect(ids.filter(id => !ANCHORS.includes(id))).toEqual([]);
  });

  it('is silent about the healthy platform', () => {
    expect(deriveClusterView(blueskyHealthy()).problems).toEqual([]);
  });

  it.each(CASES)('finds $id alone when $name', problemCase => {
    const { problems, unjudged } = deriveClusterView(problemCase.broken);
    expect(unjudged).toEqual([]);
    expect(problems.map(({ id }) => id)).toEqual([problemCase.id]);
    const [problem] = problems;
    expect(problem.title).toBe(problemCase.title);
    expect(problem.severity).toBe(problemCase.severity);
    expect(problem.key.startsWith(`${problem.id}:`)).toBe(true);
    expect(problem.evidence.length).toBeGreaterThan(0);
    expect(problem.evidence.length).toBeLessThanOrEqual(3);
    expect(problem.because).toMatch(/\.$/);
    expect(problem.next).toMatch(/^[A-Z]/);
    for (const text of [problem.title, problem.because, problem.next]) {
      expect(text).not.toMatch(/undefined|NaN|null|!|please/i);
      // Names stand between pairs of backticks.
      expect(text.split('`').length % 2).toBe(1);
    }
  });

  it.each(CASES)('is silent about $id after the fix: $name', ({ healed }) => {
    expect(deriveClusterView(healed).problems).toEqual([]);
  });

  it.each(CASES)(
    'says of $id no worse than it registers',
    ({ id, severity }) => {
      const definition = PROBLEM_REGISTRY.find(entry => entry.id === id);
      const isWithin =
        severity === 'warning' || definition?.severity === severity;
      expect(isWithin).toBe(true);
    },
  );
});
