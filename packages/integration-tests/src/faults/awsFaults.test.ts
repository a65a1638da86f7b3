import { PlayedFleet } from '../PlayedFleet';

jest.setTimeout(240_000);

const ACCOUNT = '111122223333';

describe('what AWS refuses costs its own sections at most', () => {
  let fleet: PlayedFleet | undefined;
  afterEach(async () => {
    await fleet?.stop();
    fleet = undefined;
  });

  it.each([
    ['eks:ListInsights', /ListInsights/],
    ['ec2:DescribeVolumes', /DescribeVolumes/],
    ['iam:GetRole', /GetRole/],
  ])('denied %s is named, and the nodes are there', async (action, says) => {
    fleet = await PlayedFleet.start([], ({ world }) => {
      world.awsFaults(ACCOUNT).denied.add(action);
    });
    const view = await fleet.portal.settledView('calm');
    expect(view.nodes.state).toBe('ok');
    expect(view.nodes.data!.nodes).toHaveLength(5);
    expect(JSON.stringify(view.sources)).toMatch(says);
    expect(JSON.stringify(view)).not.toContain(ACCOUNT);
  });

  it('tells throttling from denial', async () => {
    fleet = await PlayedFleet.start([], ({ world }) => {
      world.awsFaults(ACCOUNT).throttled.add('eks:ListInsights');
    });
    const view = await fleet.until('calm', ({ sources }) =>
      sources.some(
        ({ source, state }) =>
          source === 'eks:ListInsights' && state !== 'loading',
      ),
    );
    const insights = view.sources.find(
      ({ source }) => source === 'eks:ListInsights',
    );
    expect(insights?.state).toBe('unreachable');
    expect(view.nodes.state).toBe('ok');
  });

  it('has a view when the reader role may not be assumed', async () => {
    fleet = await PlayedFleet.start([], ({ world }) => {
      world.awsFaults(ACCOUNT).denied.add('sts:AssumeRole');
    });
    const view = await fleet.until(
      'calm',
      ({ overview }) => overview.state !== 'loading',
    );
    expect(view.overview.state).toBe('denied');
    expect(JSON.stringify(view.overview.issues)).toMatch(/AssumeRole|reader/);
  });

  it('knows a cluster that was deleted', async () => {
    fleet = await PlayedFleet.start([{ cluster: 'removed' }], ({ world }) => {
      world.cluster('sandbox.us-east-1.removed')!.wire.set('deleted');
    });
    const view = await fleet.until(
      'removed',
      ({ overview }) => overview.state !== 'loading',
    );
    expect(view.lifecycle.state).not.toBe('ready');
    expect(view.unjudged).toEqual([]);
  });
});
