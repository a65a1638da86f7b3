import { projectFluxObject } from './fluxObject';

describe('projectFluxObject', () => {
  it('keeps what Helm did, newest first, and where a chart comes from', () => {
    const release = projectFluxObject('HelmRelease', {
      metadata: { name: 'traefik', namespace: 'traefik' },
      spec: {
        timeout: '15m',
        chart: {
          spec: {
            chart: 'traefik',
            version: '41.0.2',
            sourceRef: { kind: 'HelmRepository', name: 'traefik' },
          },
        },
      },
      status: {
        lastHandledReconcileAt: '2026-11-21T12:00:00Z',
        history: [
          {
            version: 3,
            chartName: 'traefik',
            chartVersion: '41.0.2',
            appVersion: 'v3.7',
            status: 'deployed',
            lastDeployed: '2026-11-20T12:00:00Z',
            configDigest: 'sha256:1',
          },
        ],
      },
    });
    expect(release).toMatchObject({
      chart: { name: 'traefik', version: '41.0.2' },
      sourceRef: { kind: 'HelmRepository', name: 'traefik' },
      lastHandledReconcileAt: '2026-11-21T12:00:00Z',
    });
    expect(release.history).toEqual([
      {
        revision: 3,
        chart: 'traefik',
        chartVersion: '41.0.2',
        appVersion: 'v3.7',
        status: 'deployed',
        at: '2026-11-20T12:00:00Z',
      },
    ]);
  });

  it('drops the password of an address', () => {
    const source = projectFluxObject('GitRepository', {
      metadata: { name: 'flux-system' },
      spec: {
        url: 'https://user:secret@git.example.org/platforms/dp',
        ref: { branch: 'main' },
      },
      status: {
        artifact: {
          revision: 'main@sha1:1',
          lastUpdateTime: '2026-11-21T12:00:00Z',
        },
      },
    });
    expect(source).toMatchObject({
      url: 'https://git.example.org/platforms/dp',
      follows: 'main',
      artifactAt: '2026-11-21T12:00:00Z',
    });
    expect(JSON.stringify(source)).not.toContain('secret');
  });

  it("knows how flux-operator's kinds are suspended", () => {
    const disabled = { 'fluxcd.controlplane.io/reconcile': 'disabled' };
    expect(
      projectFluxObject('ResourceSet', {
        metadata: { name: 'previews', annotations: disabled },
        spec: {
          dependsOn: [{ kind: 'HelmRelease', name: 'traefik' }],
        },
      }),
    ).toMatchObject({
      suspend: true,
      dependsOn: [{ kind: 'HelmRelease', name: 'traefik' }],
    });
  });
});
