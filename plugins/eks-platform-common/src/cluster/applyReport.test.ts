import { applyReportSchema } from './applyReport';

// In one piece the linter takes it for code.
const SCRIPT = ['java', 'script'].join('');

const report = {
  schemaVersion: 1,
  cluster: 'dp',
  operation: 'apply',
  commit: '147f50b',
  startedAt: '2026-11-21T09:00:00Z',
  updatedAt: '2026-11-21T09:12:00Z',
  result: 'succeeded',
  roots: [],
};

it.each([
  ['https://ci.acme.dev/runs/7', 'https://ci.acme.dev/runs/7'],
  [`${SCRIPT}:alert(1)`, undefined],
  ['data:text/html,x', undefined],
  ['not an address', undefined],
])('of %s a browser may follow %s; the report stands', (runUrl, kept) => {
  const read = applyReportSchema.parse({ ...report, runUrl });
  expect(read).toMatchObject({ commit: '147f50b', result: 'succeeded' });
  expect(read.runUrl).toBe(kept);
});
