import { screen, within } from '@testing-library/react';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

describe('CreationView', () => {
  it('says before the apply who runs it and how', async () => {
    const view = FIXTURE_VIEWS['checkout-not-applied']();
    renderClusterTab({ view });
    expect(
      await screen.findByRole('heading', { name: /^Not applied/ }),
    ).toBeInTheDocument();
    expect(screen.getByText('Repository ready')).toBeInTheDocument();
    expect(
      screen.getByText(view.lifecycle.apply!.command!),
    ).toBeInTheDocument();
  });

  it('shows stations, steps in their order, what exists and the report', async () => {
    const view = FIXTURE_VIEWS['checkout-bootstrapping']();
    renderClusterTab({ view });
    const stations = await screen.findByRole('region', {
      name: 'From form to cluster',
    });
    expect(
      within(stations)
        .getAllByRole('listitem')
        .map(item => item.getAttribute('aria-current')),
    ).toEqual([null, null, null, 'step', null]);

    const steps = within(
      screen.getByRole('region', { name: 'Bootstrapping' }),
    ).getAllByRole('listitem');
    expect(steps).toHaveLength(view.lifecycle.steps.length);
    expect(
      screen.getByRole('region', { name: 'What exists now' }),
    ).toHaveTextContent(/Network/);
    expect(
      screen.getByRole('region', { name: 'Apply report' }),
    ).toHaveTextContent('succeeded');
  });

  it('says where an apply stopped and that nothing is lost', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS['checkout-applying-failed']() });
    expect(
      await screen.findByRole('heading', { name: /^Stopped at applying: / }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'The apply stopped' }),
    ).toHaveTextContent('Nothing is lost; fix and apply again.');
  });

  it('lets the other parts say for what they wait', async () => {
    const view = FIXTURE_VIEWS['checkout-creating']();
    renderClusterTab({ view, path: 'nodes' });
    expect(await screen.findByText('Nothing here yet')).toBeInTheDocument();
    expect(screen.getAllByText(view.tabs.nodes.text).length).toBeGreaterThan(1);
  });
});
