import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkedWith, facts, sandbox } from '../__testUtils__/formFixtures';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = {
  preset: 'gitops-platform',
  account: 'sandbox',
  edited: [],
};

describe('network fields', () => {
  it('shows locked accounts with their reason', async () => {
    renderFormPage({ fields: { account: 'EksAccount' }, answers });
    expect(await screen.findByText(/Needs group data-admins/)).toBeVisible();
    expect(screen.getByRole('option', { name: 'data-dev' })).toBeDisabled();
    expect(screen.getByText('$20.00')).toBeVisible();
  });

  it('says why the proposed range differs from the preset', async () => {
    renderFormPage({ fields: { vpcCidr: 'EksVpcRange' }, answers });
    expect(
      await screen.findByText(/10\.0\.0\.0\/16 \(preset\) is used by bluesky/),
    ).toBeVisible();
    expect(screen.getByLabelText('vpcCidr')).toHaveValue('10.1.0.0/16');
  });

  it('prices the other way out', async () => {
    const { seen } = renderFormPage({
      fields: { natGateways: 'EksNat' },
      answers,
    });
    expect(await screen.findByText(/\+ \$0\.09\/h/)).toBeVisible();
    await userEvent.click(screen.getByText('natGateways'));
    expect(seen.answers.natGateways).toBeUndefined();
    await userEvent.click(screen.getByRole('radio', { name: 'One per zone' }));
    expect(seen.answers.natGateways).toBe('per-zone');
    expect(seen.answers.edited).toEqual(['natGateways']);
  });

  it('marks a subnet that two claim and takes the free one', async () => {
    const { seen } = renderFormPage({
      fields: { subnets: 'EksSubnets' },
      answers,
      api: {
        checkAnswers: async (given: any) =>
          checkedWith(
            given.subnets?.intra[1] === '10.1.49.0/24'
              ? [
                  {
                    rule: 'subnets',
                    level: 'error',
                    field: 'subnets.intra.1',
                    message: 'Intra subnet b is also public subnet b.',
                    fix: {
                      label: 'Use 10.1.53.0/24',
                      set: { 'subnets.intra.1': '10.1.53.0/24' },
                    },
                  },
                ]
              : [],
          ),
      },
    });
    const cell = await screen.findByLabelText('Intra subnet of us-east-1b');
    fireEvent.change(cell, { target: { value: '10.1.49.0/24' } });
    expect(await screen.findByText('Taken by public b')).toBeVisible();
    expect(cell).toBeInvalid();
    expect(seen.answers.edited).toEqual(['subnets.intra.1']);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Use 10.1.53.0/24' }),
    );
    await waitFor(() => expect(cell).toHaveValue('10.1.53.0/24'));
    expect(seen.answers.subnets).toBeUndefined();
  });

  it('offers networks that the account lends, and asks for no range then', async () => {
    const lent = (id: string, cidr: string) => ({
      id,
      region: 'us-east-1',
      cidr,
      privateSubnets: 3,
      publicSubnets: 2,
    });
    const { seen } = renderFormPage({
      fields: {
        networkMode: 'EksNetworkMode',
        vpcId: 'EksVpc',
        vpcCidr: 'EksVpcRange',
        natGateways: 'EksNat',
        subnets: 'EksSubnets',
      },
      answers,
      api: {
        formFacts: async () => ({
          ...facts,
          accounts: [
            {
              ...sandbox,
              vpcs: [
                lent('vpc-1', '10.7.0.0/16'),
                lent('vpc-2', '10.8.0.0/16'),
              ],
            },
          ],
        }),
      },
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Use an existing VPC (2)' }),
    );
    await userEvent.click(screen.getByRole('radio', { name: /vpc-2/ }));
    expect(seen.answers).toMatchObject({
      networkMode: 'existing',
      vpcId: 'vpc-2',
    });
    expect(screen.queryByLabelText('vpcCidr')).not.toBeInTheDocument();
    expect(screen.queryByText('One per zone')).not.toBeInTheDocument();
    expect(screen.queryByText('Zone')).not.toBeInTheDocument();
  });

  it('locks the existing VPC where the account lends none', async () => {
    renderFormPage({ fields: { networkMode: 'EksNetworkMode' }, answers });
    expect(
      await screen.findByText(/sandbox lends no VPC in us-east-1/),
    ).toBeVisible();
    expect(screen.getByRole('radio', { name: /existing/ })).toBeDisabled();
  });
});
