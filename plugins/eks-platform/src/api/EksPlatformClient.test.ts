import { EksPlatformClient } from './EksPlatformClient';

const identity = { userEntityRef: 'user:default/guest' };

describe('EksPlatformClient', () => {
  it('asks for the identity again when the user tries again', async () => {
    const getBackstageIdentity = jest
      .fn()
      .mockRejectedValueOnce(new Error('token expired'))
      .mockResolvedValue(identity);
    const fetch = jest.fn().mockImplementation(() => new Promise(() => {}));
    const client = new EksPlatformClient({
      fetchApi: { fetch },
      identityApi: { getBackstageIdentity } as never,
    });
    const watch = client.watchCluster('resource:default/dp');
    const stop = watch.subscribe(() => {});
    await new Promise(resolve => setTimeout(resolve));
    expect(watch.getSnapshot()).toMatchObject({
      state: 'failed',
      message: 'token expired',
    });

    watch.retry();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(getBackstageIdentity).toHaveBeenCalledTimes(2);
    expect(watch.getSnapshot().state).toBe('loading');
    expect(fetch).toHaveBeenCalled();
    stop();
  });
});
