import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TimeChart } from './TimeChart';

const from = Date.parse('2026-11-21T00:00:00Z');
const to = Date.parse('2026-11-21T08:00:00Z');

it('tells in a table what it draws; what is not known is a dash', async () => {
  renderInTestApp(
    <TimeChart
      label="Pods"
      from={from}
      to={to}
      series={[
        {
          name: 'running',
          kind: 'area',
          points: [
            { at: '2026-11-21T01:00:00Z', value: 1200 },
            { at: '2026-11-21T02:00:00Z', value: undefined },
          ],
        },
        {
          name: 'waiting',
          kind: 'trouble',
          points: [{ at: '2026-11-21T01:00:00Z', value: 0 }],
        },
      ]}
      marks={[
        { at: '2026-11-21T03:00:00Z', label: 'problem 1' },
        { at: '2026-11-20T03:00:00Z', label: 'long ago' },
      ]}
    />,
  );
  const chart = await screen.findByRole('figure', { name: 'Pods' });
  expect(within(chart).getByText('problem 1')).toBeVisible();
  expect(within(chart).queryByText('long ago')).toBeNull();
  await userEvent.click(within(chart).getByText('Show as table'));
  const rows = within(chart).getAllByRole('row').slice(1);
  expect(
    rows.map(row =>
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ),
  ).toEqual([
    ['–', '–'],
    ['1,200', '0'],
  ]);
});
