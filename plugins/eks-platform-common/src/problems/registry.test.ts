import { PROBLEM_CASES } from '../testing/problems/problemCases';
import { deriveClusterView } from '../view/deriveClusterView';
import { PROBLEM_IDS } from './problem';
import { PROBLEM_REGISTRY } from './registry';

const CASES = Object.entries(PROBLEM_CASES).flatMap(([id, cases]) =>
  cases.map(problemCase => ({ id, ...problemCase })),
);

describe('registry of problems', () => {
  it('lists every id once, each with a rule, a scenario, a clear condition and a case', () => {
    const ids = PROBLEM_REGISTRY.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...PROBLEM_IDS].sort());
    for (const definition of PROBLEM_REGISTRY) {
      expect(definition.scenario).toBeTruthy();
      expect(definition.runbookTitle).toBeTruthy();
      expect(definition.clears).toMatch(/\.$/);
      expect(PROBLEM_CASES[definition.id].length).toBeGreaterThan(0);
    }
  });

  it.each(CASES)('finds $id alone when $name', problemCase => {
    const { problems } = deriveClusterView(problemCase.broken);
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
