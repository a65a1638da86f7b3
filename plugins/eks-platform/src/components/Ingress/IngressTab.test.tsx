import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

const HOST = 'traefik.k8s-us-east-1-dp.acme.dev';

describe('IngressTab', () => {
  it('lists hosts, trouble first, with the first broken step of each', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp(), path: 'ingress' });
    const table = await screen.findByRole('table', {
      name: 'Ingress & certificates',
    });
    const first = within(table).getAllByRole('rowheader')[0];
    expect(first).toHaveTextContent(HOST);
    expect(within(table).getAllByText('none served').length).toBeGreaterThan(0);
    expect(screen.getByText('4 covered, 1 failed, 1 issuing')).toBeVisible();
  });

  it('unfolds the host that the address names: comparison, chain, and what to do', async () => {
    renderClusterTab({
      view: FIXTURE_VIEWS.dp(),
      path: `ingress?host=${HOST}`,
    });
    const proof = await screen.findByRole('table', {
      name: 'Three places name a zone',
    });
    expect(within(proof).getAllByRole('row')).toHaveLength(3);
    expect(within(proof).getByText('other zone')).toBeInTheDocument();
    const chain = screen.getByRole('list', {
      name: 'How the certificate is issued',
    });
    expect(within(chain).getAllByRole('listitem')).toHaveLength(4);
    expect(chain).toHaveTextContent(/403/);
    expect(
      screen.getByRole('link', { name: /issuer-production\.yaml/ }),
    ).toBeInTheDocument();

    await userEvent.keyboard('{Escape}');
    expect(
      screen.queryByRole('table', { name: 'Three places name a zone' }),
    ).toBeNull();
  });

  it('filters by search and by trouble', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp(), path: 'ingress' });
    await userEvent.type(await screen.findByRole('searchbox'), 'pr-41');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Only trouble' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(screen.getByRole('rowheader')).toHaveTextContent(HOST);
  });

  it('shows where each name leads, and what a foreign record says', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    const rows = view.ingress.data!.hosts;
    const elsewhere = {
      ...rows[0],
      state: 'warning' as const,
      dns: { state: 'warning' as const, text: 'points elsewhere' },
      proof: {
        title: 'Where the name leads',
        rows: [
          {
            label: 'DNS answers',
            value: '192.0.2.200',
            state: 'warning' as const,
          },
        ],
      },
    };
    view.ingress.data!.hosts = [elsewhere, ...rows.slice(1)];
    renderClusterTab({ view, path: `ingress?host=${rows[0].host}` });
    expect(
      await screen.findByRole('cell', { name: /points elsewhere/ }),
    ).toBeVisible();
    expect(screen.getAllByRole('cell', { name: /points here/ })).toHaveLength(
      rows.length - 1,
    );
    const proof = screen.getByRole('table', { name: 'Where the name leads' });
    expect(proof).toHaveTextContent('192.0.2.200');
    const dns = screen.getByRole('region', { name: 'DNS' });
    expect(within(dns).getByText('Point here')).toBeVisible();
    const inside = screen.getByRole('region', { name: 'DNS in the cluster' });
    expect(inside).toHaveTextContent(/CoreDNS.*2 of 2 ready/);
  });

  it('draws 250 hosts a page at a time, and the one that the address names wherever it stands', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    const [row] = view.ingress.data!.hosts;
    view.ingress.data!.hosts = Array.from({ length: 250 }, (_, i) => ({
      ...row,
      host: `h${String(i).padStart(3, '0')}.acme.dev`,
    }));
    renderClusterTab({ view, path: 'ingress' });
    expect(await screen.findByText('100 of 250 hosts')).toBeVisible();
    expect(screen.getAllByRole('rowheader')).toHaveLength(100);
    await userEvent.click(screen.getByRole('button', { name: /Show 100/ }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(200);
    await userEvent.type(screen.getByRole('searchbox'), 'h249');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('marks expiries, renewals and failures on the axis', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp(), path: 'ingress' });
    const axis = await screen.findByRole('region', { name: 'Expiry' });
    const marks = within(axis).getAllByRole('img');
    expect(
      marks.map(mark => mark.getAttribute('aria-label')).join('; '),
    ).toMatch(
      /dashboard: issuing or renewal failed; .*renews itself.*; .*expires/,
    );
  });
});
