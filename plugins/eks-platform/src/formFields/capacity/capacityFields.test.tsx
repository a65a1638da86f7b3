import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkedWith } from '../__testUtils__/formFixtures';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = {
  preset: 'gitops-platform',
  account: 'sandbox',
  edited: [],
};

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
    expect(screen.getByLabelText('Nodes')).toBeInvalid();
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
    await waitFor(() =>
      expect(
        screen.getByRole('row', { name: /^gpu, row 2 of 2/ }),
      ).toHaveFocus(),
    );
  });

  it('keeps a number that is none, says why and offers one', async () => {
    const { seen } = renderFormPage({ fields: { pools: 'EksPools' }, answers });
    await userEvent.click(
      await screen.findByRole('button', { name: 'GPU pool' }),
    );
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
    const gpus = screen.getByLabelText('GPUs at most');
    for (const text of ['0', '-1', '1.5', 'abc', '9999999']) {
      await userEvent.clear(gpus);
      await userEvent.type(gpus, text);
      expect(gpus).toHaveValue(text);
      expect(gpus).toBeInvalid();
      expect(screen.getByText(/Write a whole number from 1/)).toBeVisible();
      expect(screen.getByText('1 thing to fix on this page')).toBeVisible();
      expect(seen.answers.drafts['pools.1.limits.gpus'].text).toBe(text);
    }
    await userEvent.clear(gpus);
    await userEvent.type(gpus, '0');
    await userEvent.click(screen.getByRole('button', { name: 'Use 1' }));
    expect(gpus).toHaveValue('1');
    expect(seen.answers.drafts).toBeUndefined();
    expect(seen.answers.pools[1].limits.gpus).toBe(1);
  });

  it('folds what few pools need, and writes it', async () => {
    const { seen } = renderFormPage({ fields: { pools: 'EksPools' }, answers });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change default' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /Zones, labels, taints/ }),
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'b' }));
    expect(seen.answers.pools[0].zones).toEqual(['a', 'c']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a row to Taints' }),
    );
    await userEvent.type(screen.getByLabelText('Key, row 1 of Taints'), 'team');
    expect(seen.answers.pools[0].taints).toEqual([
      { key: 'team', value: '', effect: 'NoSchedule' },
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a row to Labels' }),
    );
    expect(screen.getByText(/A label has no key/)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Key, row 1 of Labels'), 'x');
    expect(seen.answers.pools[0].labels).toEqual({ x: '' });
    await userEvent.click(screen.getByRole('radio', { name: 'By family' }));
    await userEvent.type(screen.getByLabelText('Families'), 'm7g, C7g');
    expect(seen.answers.pools[0]).toMatchObject({ families: ['m7g', 'c7g'] });
    expect(screen.getByRole('button', { name: /3 answered/ })).toBeVisible();
  });

  it('puts the system pods on Fargate', async () => {
    const { seen } = renderFormPage({
      fields: { system: 'EksSystem' },
      answers,
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Fargate' }),
    );
    expect(seen.answers.system.placement).toBe('fargate');
    expect(screen.queryByText(/3 × t4g.medium/)).not.toBeInTheDocument();
    expect(screen.getByText(/No GPU, no disks/)).toBeVisible();
  });

  it('is walked with keys', async () => {
    renderFormPage({
      fields: { pools: 'EksPools' },
      answers: {
        ...answers,
        edited: ['pools'],
        pools: [
          {
            name: 'a',
            kind: 'general',
            arch: 'arm64',
            buys: 'spot',
            limits: {},
            families: ['m7g', 'c7g'],
            taints: [{ key: 'team', value: 'a', effect: 'NoSchedule' }],
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
    expect(within(a).getByText('m7g c7g')).toBeVisible();
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
