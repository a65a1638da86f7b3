import { screen, within } from '@testing-library/react';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

describe('GpuTab', () => {
  it('shows devices by state, idle money, the problem, and who holds what with the same total', async () => {
    const view = FIXTURE_VIEWS.dp();
    const { devices } = view.gpu.data!;
    renderClusterTab({ view, path: 'gpu' });
    expect(
      await screen.findByText(
        `${devices.requested} of ${devices.total} requested`,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('$0.80/h idle')).toBeInTheDocument();
    expect(
      screen.getByText(/is paid for and nobody can use it/),
    ).toBeInTheDocument();

    const holders = screen.getByRole('region', { name: 'Who holds what' });
    const total = within(holders).getByRole('row', { name: /^All/ });
    expect(total).toHaveTextContent(`${devices.total}`);
    expect(total).toHaveTextContent('$1.61/h');
    expect(screen.getByRole('link', { name: 'ip-10-0-41-87' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/dp\/cluster\/nodes\?node=ip-10-0-41-87/),
    );
  });

  it('says what a GPU pool would bring where there is none', async () => {
    renderClusterTab({
      view: FIXTURE_VIEWS['checkout-ready'](),
      path: 'gpu',
    });
    expect(
      await screen.findByRole('heading', {
        name: 'This platform has no GPU pool',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/costs nothing while it is empty/)).toBeVisible();
  });
});
