/* A backend with @backstage/plugin-kubernetes-backend alone; its first argument is JSON: { endpoint, certificateAuthority, token }. */
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  catalogServiceMock,
} = require('@backstage/plugin-catalog-node/testUtils');

async function main() {
  const { endpoint, certificateAuthority, token } = JSON.parse(process.argv[2]);
  const { server } = await startTestBackend({
    features: [
      require('@backstage/plugin-kubernetes-backend'),
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: [
                  {
                    name: 'titan',
                    url: endpoint,
                    caData: certificateAuthority,
                    authProvider: 'serviceAccount',
                    serviceAccountToken: token,
                  },
                ],
              },
            ],
          },
        },
      }),
    ],
  });
  process.on('message', () => {
    globalThis.gc?.();
    process.send({
      benchmark: { ...process.memoryUsage(), cpu: process.cpuUsage() },
    });
  });
  process.on('disconnect', () => process.exit());
  process.send({ benchmark: { port: server.port() } });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
