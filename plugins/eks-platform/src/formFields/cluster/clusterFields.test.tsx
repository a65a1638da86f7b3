import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = { preset: 'gitops-platform', account: 'sandbox' };

describe('cluster fields', () => {
  it('locks versions that the profile does not allow', async () => {
    renderFormPage({ fields: { kubernetesVersion: 'EksVersion' }, answers });
    expect(
      await screen.findByText(/sandbox allows 1.35 and newer/),
    ).toBeVisible();
    expect(screen.getByRole('option', { name: /^1\.34/ })).toBeDisabled();
  });

  it('changes what happens when support ends', async () => {
    const { seen } = renderFormPage({
      fields: { supportPolicy: 'EksSupportPolicy' },
      answers,
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Stay, pay extended' }),
    );
    expect(seen.answers.supportPolicy).toBe('EXTENDED');
  });

  it('keeps the addresses of the profile and adds the user’s', async () => {
    const { seen } = renderFormPage({
      fields: { endpoint: 'EksEndpoint', allowedCidrs: 'EksAllowedCidrs' },
      answers,
    });
    expect(await screen.findByText('198.51.100.7/32')).toBeVisible();
    expect(screen.getByRole('radio', { name: /Open/ })).toBeDisabled();
    const input = screen.getByLabelText(/allowedCidrs/);

    await userEvent.type(input, '0.0.0.0/0{Enter}');
    expect(await screen.findByText(/sandbox does not allow it/)).toBeVisible();
    await userEvent.clear(input);
    await userEvent.type(input, '203.0.113.7{Enter}');
    expect(seen.answers.allowedCidrs).toEqual(['203.0.113.7/32']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove 203.0.113.7/32' }),
    );
    expect(seen.answers.allowedCidrs).toBeUndefined();
  });
});
