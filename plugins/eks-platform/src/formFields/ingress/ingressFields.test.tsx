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
    await waitFor(() =>
      expect(seen.answers.ingress).toMatchObject({
        domain: 'sandbox.acme.dev',
        entry: 'traefik',
        email: 'team-checkout@acme.dev',
      }),
    );
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

  it('gives the cluster a zone of its own unless the shared one is chosen', async () => {
    const { seen } = renderFormPage({
      fields: { ingress: 'EksIngress' },
      answers,
    });
    expect(
      await screen.findByRole('radio', { name: 'Own zone, delegated' }),
    ).toBeChecked();
    await userEvent.click(
      screen.getByRole('radio', { name: 'In the shared zone' }),
    );
    expect(seen.answers.ingress).toMatchObject({ zone: 'shared' });
    expect(screen.getByText(/lie beside those of others/)).toBeVisible();
  });

  it('asks for the name of the secret of an own certificate', async () => {
    const { seen } = renderFormPage({
      fields: { ingress: 'EksIngress' },
      answers,
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Your own' }),
    );
    expect(screen.queryByLabelText('E-mail')).not.toBeInTheDocument();
    await userEvent.type(
      screen.getByLabelText('Secret in Secrets Manager'),
      'shop/tls',
    );
    expect(seen.answers.ingress).toMatchObject({
      certificates: 'byo',
      byoSecret: 'shop/tls',
      domain: 'sandbox.acme.dev',
    });
  });
});
