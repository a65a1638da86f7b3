const portOf = (name, fallback) => Number(process.env[name] ?? fallback);

/** The ports of the demo, each with the variable that moves it. */
export const PORTS = [
  {
    name: 'Backstage in the browser',
    variable: 'EKS_PLATFORM_APP_PORT',
    fallback: 3000,
  },
  {
    name: 'Backstage backend',
    variable: 'EKS_PLATFORM_BACKEND_PORT',
    fallback: 7007,
  },
  { name: 'simulated AWS', variable: 'EKS_SIMULATOR_AWS_PORT', fallback: 7011 },
  {
    name: 'simulated clusters',
    variable: 'EKS_SIMULATOR_KUBERNETES_PORT',
    fallback: 7012,
  },
  {
    name: 'simulated git host',
    variable: 'EKS_SIMULATOR_GIT_PORT',
    fallback: 7013,
  },
].map(({ fallback, ...service }) => ({
  ...service,
  port: portOf(service.variable, fallback),
}));

const [app, backend, aws] = PORTS;

export const APP_URL = `http://localhost:${app.port}`;
export const BACKEND_URL = `http://localhost:${backend.port}`;

/** Environment of the demo's processes: everything AWS points at the simulator, nothing of the user's own account remains. */
export function demoEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('AWS_'),
  );
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(
      PORTS.map(({ variable, port }) => [variable, String(port)]),
    ),
    AWS_ENDPOINT_URL: `http://127.0.0.1:${aws.port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'AKIDEMOPORTAL',
    AWS_SECRET_ACCESS_KEY: 'demo',
    AWS_EC2_METADATA_DISABLED: 'true',
    EKS_SIMULATOR_SPEED: process.env.EKS_SIMULATOR_SPEED ?? '20',
    NO_PROXY: [process.env.NO_PROXY, 'localhost,127.0.0.1']
      .filter(Boolean)
      .join(','),
    BROWSER: 'none',
  };
}
