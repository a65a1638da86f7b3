import {
  cleanup,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkedWith } from '../__testUtils__/formFixtures';
import { renderFormPage } from '../__testUtils__/renderFormPage';

describe('EksPage', () => {
  it.each(['bui', 'mui'] as const)(
    'shows fields and cost in the theme %s, and writes the repository with the name',
    async theme => {
      const { seen } = renderFormPage({
        theme,
        fields: {
          name: 'EksName',
          owner: 'EksOwner',
          repoUrl: 'EksRepository',
        },
      });
      const panel = await screen.findByRole('region', {
        name: 'Idle cost, estimated',
      });
      expect(
        (await within(panel).findAllByText('$5.14 – 7.64')).length,
      ).toBeGreaterThan(0);
      expect(within(panel).getByText(/1 item has no price/)).toBeVisible();

      await userEvent.type(screen.getByLabelText('name'), 'checkout');
      await waitFor(() =>
        expect(seen.answers).toMatchObject({
          name: 'checkout',
          owner: 'group:default/team-checkout',
          account: 'sandbox',
          repoUrl: 'git.acme.dev?owner=platforms&repo=checkout',
        }),
      );
      expect(
        await screen.findByText('k8s-us-east-1-checkout.sandbox.acme.dev'),
      ).toBeVisible();
    },
  );

  it('offers the way out of a refused answer as a button', async () => {
    const { seen } = renderFormPage({
      fields: { name: 'EksName' },
      answers: { name: 'Checkout_1', preset: 'gitops-platform' },
      api: {
        checkAnswers: async () =>
          checkedWith([
            {
              rule: 'name',
              level: 'error',
              field: 'name',
              message: '`Checkout_1` has a capital.',
              fix: { label: 'Use checkout-1', set: { name: 'checkout-1' } },
            },
          ]),
      },
    });
    const button = await screen.findByRole('button', {
      name: 'Use checkout-1',
    });
    expect(screen.getByLabelText('name')).toBeInvalid();
    expect(screen.getByText('1 thing to fix on this page')).toBeVisible();
    await userEvent.click(button);
    expect(seen.answers.name).toBe('checkout-1');
  });

  it('says so when the check fails, and goes on', async () => {
    renderFormPage({
      fields: { name: 'EksName' },
      api: {
        checkAnswers: async () => {
          throw new Error('pricing:GetProducts denied');
        },
      },
    });
    expect(
      await screen.findByText(
        /unknown: pricing:GetProducts denied. You can go on/,
      ),
    ).toBeVisible();
  });

  it('does not hold the findings of older answers against new ones that cannot be checked', async () => {
    const checkAnswers = jest
      .fn()
      .mockRejectedValue(new Error('Failed to fetch'))
      .mockResolvedValueOnce(
        checkedWith([
          {
            rule: 'name',
            level: 'error',
            field: 'name',
            message: '`Checkout_1` has a capital.',
          },
        ]),
      );
    renderFormPage({
      fields: { name: 'EksName' },
      answers: {
        name: 'Checkout_1',
        account: 'sandbox',
        preset: 'gitops-platform',
      },
      api: { checkAnswers },
    });
    expect(await screen.findByText(/has a capital/)).toBeVisible();
    await userEvent.clear(screen.getByLabelText('name'));
    await userEvent.type(screen.getByLabelText('name'), 'checkout');
    expect(await screen.findByText(/unknown: Failed to fetch/)).toBeVisible();
    expect(screen.queryByText(/has a capital/)).not.toBeInTheDocument();
  });

  it('keeps the old figures while new ones are on their way', async () => {
    let answer: (value: unknown) => void = () => {};
    const checkAnswers = jest
      .fn()
      .mockResolvedValueOnce(checkedWith())
      .mockImplementation(() => new Promise(resolve => (answer = resolve)));
    renderFormPage({
      fields: { description: 'EksDescription' },
      // Filled, so that the first check is about the same answers.
      answers: { account: 'sandbox', preset: 'gitops-platform' },
      api: { checkAnswers },
    });
    await screen.findAllByText('$5.14 – 7.64');
    await userEvent.type(screen.getByLabelText(/description/), 'Basket');
    expect(await screen.findByText('updating')).toBeVisible();
    expect(screen.getAllByText('$5.14 – 7.64').length).toBeGreaterThan(0);
    await waitFor(() => expect(checkAnswers).toHaveBeenCalledTimes(2));
    answer(checkedWith());
    await waitFor(() =>
      expect(screen.queryByText('updating')).not.toBeInTheDocument(),
    );
  });

  it('says when the form cannot be prepared, and tries again', async () => {
    const formFacts = jest.fn().mockRejectedValueOnce(new Error('no route'));
    renderFormPage({ fields: { name: 'EksName' }, api: { formFacts } });
    expect(
      await screen.findByText(/could not be prepared: no route/),
    ).toBeVisible();
    expect(screen.getByLabelText('name')).not.toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(formFacts).toHaveBeenCalledTimes(2);
  });

  it('counts what is missing once Next has stopped there', async () => {
    const missing = (field: string) => ({
      rule: 'required',
      level: 'error' as const,
      field,
      message: `The ${field} is missing.`,
    });
    renderFormPage({
      fields: { name: 'EksName', owner: 'EksOwner' },
      groups: ['team-a', 'team-b'],
      extraErrors: { __errors: ['The name is missing.'] },
      api: {
        checkAnswers: async () =>
          checkedWith([missing('name'), missing('owner')]),
      },
    });
    const name = await screen.findByLabelText('name');
    expect(screen.queryByText(/to fix on this page/)).not.toBeInTheDocument();
    fireEvent.submit(name.closest('form')!);
    expect(
      await screen.findByText('2 things to fix on this page'),
    ).toBeVisible();
  });

  it('moves the focus to the first answer that Next misses', async () => {
    renderFormPage({
      fields: { name: 'EksName', owner: 'EksOwner' },
      groups: ['team-a', 'team-b'],
      extraErrors: { __errors: ['The name is missing.'] },
    });
    const name = await screen.findByLabelText('name');
    fireEvent.submit(name.closest('form')!);
    await waitFor(() => expect(name).toBeInvalid());
    await waitFor(() => expect(name).toHaveFocus());
    expect(screen.getByText('Choose a group you belong to.')).toBeVisible();
  });

  it('begins with the answers of the platform that the address names', async () => {
    const { seen } = renderFormPage({
      fields: { name: 'EksName', zones: 'EksZones' },
      answers: { preset: 'gitops-platform' },
      route: '/?clone=resource:default/bluesky',
      api: {
        platformAnswers: async () => ({
          answers: {
            preset: 'gitops-platform',
            name: 'bluesky',
            vpcCidr: '10.0.0.0/16',
            zones: 2,
            natGateways: 'one',
          },
        }),
      },
    });
    const two = await screen.findByRole('radio', { name: 'Two' });
    await waitFor(() => expect(two).toBeChecked());
    await userEvent.type(screen.getByLabelText('name'), 'shop');
    await waitFor(() =>
      expect(seen.answers).toMatchObject({
        name: 'shop',
        zones: 2,
        account: 'sandbox',
        edited: ['zones', 'name'],
      }),
    );
    expect(seen.answers.vpcCidr).toBeUndefined();
  });

  it('says when those answers cannot be read, and begins with the preset', async () => {
    const { seen } = renderFormPage({
      fields: { name: 'EksName' },
      route: '/?clone=resource:default/payments',
      api: {
        platformAnswers: async () => {
          throw new Error('not allowed');
        },
      },
    });
    expect(
      await screen.findByText(
        'The answers of payments could not be read: not allowed. The form begins with the preset.',
      ),
    ).toBeVisible();
    await waitFor(() => expect(seen.answers.account).toBe('sandbox'));
  });

  it('has the answers again after the page was loaded anew, until the user starts over', async () => {
    const page = {
      fields: { name: 'EksName', zones: 'EksZones' },
      answers: { preset: 'gitops-platform' },
      route: '/?formData=x',
    };
    const first = renderFormPage(page);
    await userEvent.type(await screen.findByLabelText('name'), 'shop');
    await userEvent.click(screen.getByRole('radio', { name: 'Two' }));
    await waitFor(() => expect(first.seen.answers.zones).toBe(2));
    cleanup();

    const { seen } = renderFormPage(page);
    expect(
      await screen.findByText(/Your answers from before are still here/),
    ).toBeVisible();
    await waitFor(() =>
      expect(seen.answers).toMatchObject({ name: 'shop', zones: 2 }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    await waitFor(() =>
      expect(seen.answers).toMatchObject({ name: undefined, zones: undefined }),
    );
    expect(screen.getByLabelText('name')).toHaveValue('');
    expect(screen.queryByText(/from before/)).not.toBeInTheDocument();
    cleanup();

    renderFormPage(page);
    expect(await screen.findByLabelText('name')).toHaveValue('');
    expect(screen.queryByText(/from before/)).not.toBeInTheDocument();
  });
});
