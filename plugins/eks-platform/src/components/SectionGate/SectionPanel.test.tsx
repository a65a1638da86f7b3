import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Section } from '@eks-platform/backstage-plugin-eks-platform-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { ClusterProvider } from '../ClusterTab/ClusterContext';
import { SectionCard } from '../SmallCard';
import { SectionPanel } from './SectionPanel';

type Volumes = { volumes: number };
const issue = {
  source: 'persistentvolumes',
  state: 'denied',
  message: 'The API server does not let the reader list volumes',
  next: 'Apply `reader.yaml`',
} as const;
const STATES: Record<string, Section<Volumes>> = {
  ok: { state: 'ok', issues: [], data: { volumes: 7 } },
  partial: { state: 'partial', issues: [issue], data: { volumes: 7 } },
  denied: { state: 'denied', issues: [issue] },
  loading: { state: 'loading', issues: [] },
  failed: { state: 'failed', issues: [] },
  unreachable: {
    state: 'unreachable',
    issues: [],
    observedAt: new Date(Date.now() - 600_000).toISOString(),
    data: { volumes: 7 },
  },
  absent: { state: 'not-installed', issues: [] },
};

function show(section: Section<Volumes> | undefined) {
  const live = { state: 'live', heardAt: Date.now() } as const;
  renderInTestApp(
    <ClusterProvider
      value={{ view: FIXTURE_VIEWS.dp(), live, base: '', retry: () => {} }}
    >
      <h1>Page</h1>
      <SectionPanel
        title="Storage"
        section={section}
        subtitle={data => `${data.volumes} volumes`}
        notInstalled={{
          title: 'No storage class',
          text: 'Brings disks',
          next: 'Add the driver',
        }}
      >
        {data => <p>All {data.volumes} are bound</p>}
      </SectionPanel>
      <SectionCard
        name="storage"
        title="Storage card"
        section={section}
        vital={data => ({ state: 'ok', lines: [`${data.volumes} volumes`] })}
        notInstalled="No storage class; add the driver"
      >
        {data => <p>Unfolded: {data.volumes}</p>}
      </SectionCard>
    </ClusterProvider>,
  );
}

describe('SectionPanel and SectionCard', () => {
  it.each([
    ['ok', [/All 7 are bound/], 'ok', '7 volumes'],
    [
      'partial',
      [/All 7 are bound/, /does not let the reader/],
      'ok',
      '7 volumes',
    ],
    ['denied', [/Storage: not shown/, /Apply/], 'denied', 'access is denied'],
    [
      'failed',
      [/Storage: Backstage could not judge/],
      'unknown',
      'could not be judged',
    ],
    [
      'unreachable',
      [/Storage: no answer/, /What follows is old/, /All 7 are bound/],
      'unreachable',
      'no answer',
    ],
    [
      'absent',
      [/No storage class$/, /Brings disks/, /Add the driver$/],
      'not installed',
      'add the driver',
    ],
    ['loading', [], 'in progress', 'not read yet'],
  ] as const)('%s', async (state, texts, glyph, line) => {
    show(STATES[state]);
    const card = await screen.findByRole('button', { name: /Storage card/ });
    expect(within(card).getByRole('img')).toHaveAccessibleName(glyph);
    expect(card).toHaveTextContent(line);
    for (const text of texts) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
  });

  it('unfolds', async () => {
    show(STATES.ok);
    await userEvent.click(
      await screen.findByRole('button', { name: /Storage card/ }),
    );
    expect(screen.getByText('Unfolded: 7')).toBeVisible();
  });

  it('draws nothing of a section that an older backend does not serve', async () => {
    show(undefined);
    await screen.findByRole('heading', { name: 'Page' });
    expect(screen.queryByText(/Storage/)).toBeNull();
  });
});
