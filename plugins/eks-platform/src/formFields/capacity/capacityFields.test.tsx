import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkedWith } from '../__testUtils__/formFixtures';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = { preset: 'gitops-platform', account: 'sandbox' };

describe('capacity fields', () => {
  it('says what fits on the system nodes and changes how they are bought', async () => {
    const { seen } = renderFormPage({
      fields: { system: 'EksSystem' },
      answers,
    });
    expect(await screen.findByText('Fits with one node gone')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'On-demand' }));
    expect(seen.answers.system.buys).toBe('on-demand');
  });

  it('opens the machines when the check refuses them', async () => {
    renderFormPage({
      fields: { system: 'EksSystem' },
      answers,
      api: {
        checkAnswers: async () =>
          checkedWith([
            {
              rule: 'system-fit',
              level: 'error',
              field: 'system.desired',
              message: 'The system pods do not fit.',
            },
          ]),
      },
    });
    expect(
      await screen.findByText('The system pods do not fit.'),
    ).toBeVisible();
    expect(screen.getByLabelText('Machine')).toBeInvalid();
  });

  it('adds a GPU pool of an allowed family, removes it and takes that back', async () => {
    const { seen } = renderFormPage({ fields: { pools: 'EksPools' }, answers });
    await userEvent.click(
      await screen.findByRole('button', { name: 'GPU pool' }),
    );
    expect(seen.answers.pools[1]).toMatchObject({
      name: 'gpu',
      family: 'g5g',
      arch: 'arm64',
      sizes: ['xlarge'],
      limits: { gpus: 1 },
    });
    expect(screen.getByText('Not allowed in sandbox')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /2xlarge/ }));
    expect(seen.answers.pools[1].sizes).toEqual(['xlarge', '2xlarge']);

    const row = screen.getByRole('row', { name: /^gpu, row 2 of 2/ });
    act(() => row.focus());
    fireEvent.keyDown(row, { key: 'Delete' });
    expect(seen.answers.pools).toBeUndefined();
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(seen.answers.pools).toHaveLength(2);
  });

  it('is walked with keys', async () => {
    renderFormPage({
      fields: { pools: 'EksPools' },
      answers: {
        ...answers,
        pools: [
          {
            name: 'a',
            kind: 'general',
            arch: 'arm64',
            buys: 'spot',
            limits: {},
          },
          {
            name: 'b',
            kind: 'general',
            arch: 'both',
            buys: 'spot',
            limits: {},
          },
        ],
      },
    });
    const grid = await screen.findByRole('grid');
    const [a, b] = within(grid).getAllByRole('row').slice(1);
    act(() => a.focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(b).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(b).toHaveAttribute('aria-expanded', 'true');
    act(() => screen.getByLabelText('Name').focus());
    await userEvent.keyboard('{Escape}');
    expect(b).toHaveFocus();
    expect(b).toHaveAttribute('aria-expanded', 'false');
  });
});
