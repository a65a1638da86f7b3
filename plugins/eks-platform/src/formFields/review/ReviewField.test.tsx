import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlatformPreview } from '@eks-platform/backstage-plugin-eks-platform-common';
import { checkedWith } from '../__testUtils__/formFixtures';
import { renderFormPage } from '../__testUtils__/renderFormPage';

const answers = {
  preset: 'gitops-platform',
  account: 'sandbox',
  name: 'checkout',
  repoUrl: 'git.acme.dev?owner=platforms&repo=checkout',
  edited: ['name', 'pools'],
};
const preview: PlatformPreview = {
  ...checkedWith(),
  files: [
    { path: 'README.md', content: '# checkout\n' },
    { path: 'kube/capacity/nodepool-gpu.yaml', content: 'kind: NodePool\n' },
  ],
  checks: [
    { id: 'hcl', title: '3 roots parse', state: 'passed', failures: [] },
  ],
  differs: [{ path: 'kube/capacity/nodepool-gpu.yaml', change: 'new' }],
  tookMs: 640,
};
const show = (previewPlatform: () => Promise<unknown>) =>
  renderFormPage({
    fields: { review: 'EksReview' },
    answers,
    api: { previewPlatform },
  });

describe('ReviewField', () => {
  it('opens the most telling file, and others by mouse and keys', async () => {
    show(async () => preview);
    expect(await screen.findByText('kind: NodePool')).toBeVisible();
    expect(screen.getByText('2 files')).toBeVisible();
    expect(screen.getByText('1 check passed')).toBeVisible();
    await userEvent.click(screen.getByRole('treeitem', { name: /README/ }));
    expect(screen.getByText('# checkout')).toBeVisible();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(screen.getByText('kind: NodePool')).toBeVisible();
  });

  it('shows only what differs from the preset', async () => {
    show(async () => preview);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Differs from preset 1' }),
    );
    expect(screen.queryByRole('treeitem', { name: /README/ })).toBeNull();
  });

  it('jumps to the line that a check names', async () => {
    show(async () => ({
      ...preview,
      checks: [
        {
          id: 'yaml',
          title: 'YAML matches CRDs',
          state: 'failed',
          failures: [{ file: 'README.md', line: 1, message: 'is no manifest' }],
        },
      ],
    }));
    expect(await screen.findByText('1 check failed')).toBeVisible();
    expect(screen.getByText('# checkout')).toHaveAttribute('data-marked');
    expect(screen.getByText(/a fault of the template/)).toBeVisible();
  });

  it('says who does what next, without a preview too', async () => {
    const denied = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    show(async () => {
      throw denied;
    });
    expect(
      await screen.findByText('You may create but not preview.'),
    ).toBeVisible();
    expect(screen.getByText('AWS starts to charge here.')).toBeVisible();
    expect(
      screen.getByText('An operator of sandbox · about 20 min'),
    ).toBeVisible();
  });
});
