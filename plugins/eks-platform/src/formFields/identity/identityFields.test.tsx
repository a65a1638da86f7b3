import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkedWith, facts } from '../__testUtils__/formFixtures';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = {
  name: 'shop',
  owner: 'group:default/team-checkout',
  preset: 'gitops-platform',
  account: 'sandbox',
};

describe('repository', () => {
  const fields = { name: 'EksName', repoUrl: 'EksRepository' };

  it('is what was typed, also when that is nothing, and recovers', async () => {
    const { seen } = renderFormPage({
      fields,
      answers,
      api: {
        checkAnswers: async (given: any) =>
          checkedWith(
            given.repoUrl?.endsWith('repo=')
              ? [
                  {
                    rule: 'repository',
                    level: 'error',
                    field: 'repoUrl',
                    message: 'Give the repository a name.',
                  },
                ]
              : [],
          ),
      },
    });
    const repository = await screen.findByLabelText('repoUrl');
    await waitFor(() => expect(repository).toHaveValue('shop'));
    await userEvent.clear(repository);
    expect(repository).toHaveValue('');
    expect(
      await screen.findByText('Give the repository a name.'),
    ).toBeVisible();
    expect(repository).toBeInvalid();
    await userEvent.type(repository, 'shop');
    expect(seen.answers.repoUrl).toBe('git.acme.dev?owner=platforms&repo=shop');
    await waitFor(() => expect(repository).toBeValid());
  });

  it('follows the new name when answers are used again', async () => {
    const { seen } = renderFormPage({
      fields,
      answers: {
        ...answers,
        name: undefined,
        edited: ['preset', 'name', 'owner', 'repoUrl'],
      },
    });
    await userEvent.type(await screen.findByLabelText('name'), 'shop2');
    await waitFor(() =>
      expect(seen.answers.repoUrl).toBe(
        'git.acme.dev?owner=platforms&repo=shop2',
      ),
    );
    expect(screen.getByLabelText('repoUrl')).toHaveValue('shop2');
  });

  it('asks for a folder on demand', async () => {
    const { seen } = renderFormPage({
      fields: { repositoryPath: 'EksRepositoryPath' },
      answers,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Put it in a sub-folder' }),
    );
    await userEvent.type(
      screen.getByLabelText(/repositoryPath/),
      'clusters/shop',
    );
    expect(seen.answers.repositoryPath).toBe('clusters/shop');
  });
});

describe('presets', () => {
  const data = {
    ...facts.presets[0],
    id: 'data',
    title: 'Data platform',
    answers: {
      ...facts.presets[0].answers,
      natGateways: 'per-zone',
      components: { velero: { enabled: true, parameters: {} } },
    },
  };

  it('says what follows and what stays when another one is chosen, with the way back', async () => {
    const { seen } = renderFormPage({
      fields: { preset: 'EksPreset' },
      answers: {
        ...answers,
        vpcCidr: '10.9.0.0/16',
        edited: ['name', 'vpcCidr'],
      },
      api: {
        formFacts: async () => ({
          ...facts,
          presets: [...facts.presets, data],
        }),
      },
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Data platform' }),
    );
    expect(seen.answers).toMatchObject({
      preset: 'data',
      vpcCidr: '10.9.0.0/16',
    });
    expect(screen.getByText(/Yours stay: VPC range/)).toBeVisible();
    expect(screen.getByText(/One, in zone a → One per zone/)).toBeVisible();
    expect(screen.getByText(/– → Velero/)).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'Take the preset’s for these too' }),
    );
    expect(seen.answers.vpcCidr).toBeUndefined();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(seen.answers).toMatchObject({
      preset: 'gitops-platform',
      vpcCidr: '10.9.0.0/16',
    });
  });

  it('locks one that needs a network when no account lends one', async () => {
    renderFormPage({
      fields: { preset: 'EksPreset' },
      answers,
      api: {
        formFacts: async () => ({
          ...facts,
          presets: [
            ...facts.presets,
            { ...data, answers: { networkMode: 'existing' } },
          ],
        }),
      },
    });
    expect(
      await screen.findByText('Needs an existing VPC; sandbox lists none.'),
    ).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Data platform' })).toBeDisabled();
  });
});
