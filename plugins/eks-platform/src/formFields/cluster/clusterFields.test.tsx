import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkedWith, facts } from '../__testUtils__/formFixtures';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = {
  preset: 'gitops-platform',
  account: 'sandbox',
  edited: [],
};

describe('cluster fields', () => {
  it('locks versions that the profile does not allow', async () => {
    renderFormPage({ fields: { kubernetesVersion: 'EksVersion' }, answers });
    expect(
      await screen.findByText(/sandbox allows 1.35 and newer/),
    ).toBeVisible();
    expect(screen.getByRole('option', { name: /^1\.34/ })).toBeDisabled();
  });

  it('says until when a version is supported and what staying longer costs', async () => {
    renderFormPage({ fields: { kubernetesVersion: 'EksVersion' }, answers });
    expect(
      await screen.findByText(/until Aug 2, 2027, extended until Aug 2, 2028/),
    ).toBeVisible();
    expect(
      await screen.findByText(/\$0\.60\/h instead of \$0\.10\/h \(\+ \$365/),
    ).toBeVisible();
  });

  it('names no price where the region has none', async () => {
    const { derived, ...checked } = checkedWith();
    renderFormPage({
      fields: { kubernetesVersion: 'EksVersion', natGateways: 'EksNat' },
      answers,
      api: {
        checkAnswers: async () => ({
          ...checked,
          derived: { ...derived, prices: undefined },
        }),
      },
    });
    expect(
      await screen.findByText(/no price is known for this region/),
    ).toBeVisible();
    expect(screen.queryByText(/\$/)).not.toBeInTheDocument();
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

  it('takes an address that was typed but not added, or says why not', async () => {
    const { seen } = renderFormPage({
      fields: { endpoint: 'EksEndpoint', allowedCidrs: 'EksAllowedCidrs' },
      answers,
    });
    const input = await screen.findByLabelText(/allowedCidrs/);
    await userEvent.type(input, '203.0.113.7');
    await userEvent.tab();
    expect(seen.answers.allowedCidrs).toEqual(['203.0.113.7/32']);
    expect(input).toHaveValue('');

    await userEvent.type(input, 'my office');
    await userEvent.tab();
    expect(screen.getByText(/Write an IPv4 address/)).toBeVisible();
    expect(input).toHaveValue('my office');
    expect(screen.getByText('1 thing to fix on this page')).toBeVisible();
    await userEvent.clear(input);
    expect(screen.queryByText(/Write an IPv4/)).not.toBeInTheDocument();

    await userEvent.type(input, '198.51.100.7{Enter}');
    expect(
      screen.getByText('198.51.100.7/32 is in the list already, as Backstage.'),
    ).toBeVisible();
  });

  it('takes a list that was pasted, and keeps what is none of it', async () => {
    const { seen } = renderFormPage({
      fields: { endpoint: 'EksEndpoint', allowedCidrs: 'EksAllowedCidrs' },
      answers,
    });
    const input = await screen.findByLabelText(/allowedCidrs/);
    await userEvent.click(input);
    await userEvent.paste('203.0.113.7, 203.0.113.8/32;203.0.113.7\n office');
    await userEvent.tab();
    expect(seen.answers.allowedCidrs).toEqual([
      '203.0.113.7/32',
      '203.0.113.8/32',
    ]);
    expect(input).toHaveValue('office/32');
    expect(screen.getByText(/Write an IPv4 address/)).toBeVisible();
  });

  it('offers the address of who fills the form, until it is in the list', async () => {
    const { seen } = renderFormPage({
      fields: { endpoint: 'EksEndpoint', allowedCidrs: 'EksAllowedCidrs' },
      answers,
      api: {
        formFacts: async () => ({ ...facts, viewerAddress: '203.0.113.20' }),
      },
    });
    expect(
      await screen.findByText(/Your address now: 203.0.113.20/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect(seen.answers.allowedCidrs).toEqual(['203.0.113.20/32']);
    expect(screen.queryByText(/Your address now/)).not.toBeInTheDocument();
  });
});
