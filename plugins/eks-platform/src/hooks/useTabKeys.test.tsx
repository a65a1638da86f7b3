import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../__testUtils__/fixtureViews';
import { renderClusterTab } from '../__testUtils__/renderClusterTab';

const getCurrent = () =>
  screen
    .getAllByRole('link')
    .find(link => link.getAttribute('aria-current') === 'page');

describe('keys of the cluster tab', () => {
  beforeEach(() => localStorage.clear());

  it('go to the parts by 1 to 4 and into the search by /, but not while one types', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp() });
    await screen.findByRole('navigation', { name: 'Parts of the cluster' });
    await userEvent.keyboard('2');
    await waitFor(() => expect(getCurrent()).toHaveTextContent('Nodes'));
    await screen.findByRole('searchbox');
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('4');
    expect(screen.getByRole('searchbox')).toHaveValue('4');
    expect(getCurrent()).toHaveTextContent('Nodes');
  });

  it('copy the summary by c', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    renderClusterTab({ view: FIXTURE_VIEWS.dp() });
    await screen.findByRole('navigation', { name: 'Parts of the cluster' });
    await user.keyboard('c');
    expect(write).toHaveBeenCalledWith(
      expect.stringMatching(/^# In trouble: no workload node can be created/),
    );
    expect(
      await screen.findByText('Copied 3 problems as Markdown'),
    ).toBeInTheDocument();
  });

  it('can be switched off in the list that ? opens', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp() });
    await screen.findByRole('navigation', { name: 'Parts of the cluster' });
    await userEvent.keyboard('?');
    await userEvent.click(await screen.findByRole('switch'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.keyboard('3');
    expect(getCurrent()).toHaveTextContent('Overview');
  });
});
