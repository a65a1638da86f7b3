import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = {
  preset: 'gitops-platform',
  account: 'sandbox',
  owner: 'group:default/team-checkout',
};

describe('ingress fields', () => {
  it('takes the address of the owning group', async () => {
    const { seen } = renderFormPage({
      fields: { ingress: 'EksIngress' },
      answers,
    });
    await waitFor(() =>
      expect(screen.getByLabelText('E-mail')).toHaveValue(
        'team-checkout@acme.dev',
      ),
    );
    expect(seen.answers.ingress).toMatchObject({
      domain: 'sandbox.acme.dev',
      entry: 'traefik',
    });
  });

  it('draws the way of a request from the answers', async () => {
    renderFormPage({ fields: { ingress: 'EksIngress' }, answers });
    expect(
      await screen.findByText(
        'https://hello.k8s-us-east-1-checkout.sandbox.acme.dev',
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getAllByRole('radio', { name: 'None' }).slice(-1)[0],
    );
    expect(await screen.findByText(/^http:\/\/hello/)).toBeVisible();
    await userEvent.click(screen.getAllByRole('radio', { name: 'None' })[0]);
    expect(await screen.findByText(/No public address/)).toBeVisible();
    expect(screen.queryByText('Reach')).not.toBeInTheDocument();
  });

  it('offers the GPU test with a GPU pool only', async () => {
    const { seen } = renderFormPage({
      fields: { components: 'EksSampleApp' },
      answers,
    });
    await userEvent.click(
      await screen.findByRole('switch', { name: 'Sample app' }),
    );
    expect(seen.answers.components).toEqual({ hello: { enabled: false } });
    expect(screen.queryByText('GPU smoke test')).not.toBeInTheDocument();
  });
});
