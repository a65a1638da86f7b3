import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkedWith, componentState } from '../__testUtils__/formFixtures';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = { preset: 'gitops-platform', account: 'sandbox' };

function show(page: string, states = {}, findings: any[] = []) {
  return renderFormPage({
    fields: { components: 'EksComponents' },
    page,
    answers,
    api: {
      checkAnswers: async () => {
        const checked = checkedWith(findings);
        return {
          ...checked,
          derived: { ...checked.derived, components: states },
        };
      },
    },
  });
}

describe('components', () => {
  it('offers those of its page, and locks one with what it needs', async () => {
    const { seen } = show('workloads', {
      'gpu-smoke': { ...componentState, offered: false },
    });
    const sample = await screen.findByRole('switch', { name: 'Sample app' });
    expect(sample).toBeChecked();
    expect(await screen.findByText('Needs a GPU pool.')).toBeVisible();
    expect(
      screen.getByRole('switch', { name: 'GPU smoke test' }),
    ).toBeDisabled();
    expect(screen.queryByText('Velero')).not.toBeInTheDocument();
    await userEvent.click(sample);
    expect(seen.answers.components).toEqual({ hello: { enabled: false } });
  });

  it('says what one adds, brings and is needed by', async () => {
    show('operations', {
      velero: { ...componentState, notCounted: 'GB in S3' },
      storage: { ...componentState, chosen: true, neededBy: 'Velero' },
    });
    expect(await screen.findByText('Would bring Storage.')).toBeVisible();
    expect(await screen.findByText('by use')).toBeVisible();
    const storage = screen.getByRole('switch', { name: 'Storage' });
    await waitFor(() => expect(storage).toBeChecked());
    expect(storage).toBeDisabled();
    expect(screen.getByText('Velero needs it, so it is on.')).toBeVisible();
  });

  it('draws settings from their definitions and keeps the user’s only', async () => {
    const { seen } = show('operations');
    await userEvent.click(
      await screen.findByRole('switch', { name: 'Velero' }),
    );
    const hour = screen.getByLabelText('Back up at');
    expect(hour).toHaveValue('2');
    await userEvent.clear(hour);
    await userEvent.type(hour, '24');
    expect(await screen.findByText(/from 0 to 23/)).toBeVisible();
    expect(hour).toHaveValue('24');
    await userEvent.click(screen.getByRole('button', { name: 'Use 23' }));
    expect(hour).toHaveValue('23');
    await userEvent.selectOptions(screen.getByLabelText('Where to'), 'other');
    expect(seen.answers.components).toEqual({
      velero: { enabled: true, parameters: { hour: 23, target: 'other' } },
    });
    expect(seen.answers.drafts).toBeUndefined();
    await userEvent.click(
      screen.getByRole('button', { name: 'Preset value: S3' }),
    );
    expect(seen.answers.components.velero.parameters).toEqual({ hour: 23 });
  });

  it('fills a list as a table, with a way to take a removed row back', async () => {
    const { seen } = show('operations', {}, [
      {
        rule: 'parameter',
        level: 'error',
        field: 'components.velero.parameters.excluded.0.name',
        message: 'Namespace is missing. Give one.',
      },
    ]);
    await userEvent.click(
      await screen.findByRole('switch', { name: 'Velero' }),
    );
    const add = screen.getByRole('button', { name: 'Add a row to Leave out' });
    await userEvent.click(add);
    const name = screen.getByLabelText('Namespace, row 1 of Leave out');
    await waitFor(() => expect(name).toHaveFocus());
    await waitFor(() => expect(name).toBeInvalid());
    expect(screen.getByText('Namespace is missing. Give one.')).toBeVisible();
    await userEvent.type(name, 'caches ');
    await userEvent.tab();
    const rows = () => seen.answers.components.velero.parameters.excluded;
    expect(rows()).toEqual([{ name: 'caches', days: 1 }]);

    await userEvent.click(add);
    expect(add).toBeDisabled();
    const table = screen.getByRole('table', { name: 'Leave out' });
    await userEvent.type(
      within(table).getByLabelText('Days, row 2 of Leave out'),
      'x',
    );
    expect(screen.getByText(/Days is/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove row 1 of Leave out' }),
    );
    // What is typed half moves up with its row.
    expect(Object.keys(seen.answers.drafts)).toEqual([
      'components.velero.parameters.excluded.0.days',
    ]);
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(rows()).toHaveLength(2);
  });
});
