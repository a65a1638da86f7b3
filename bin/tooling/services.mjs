const portOf = (name, fallback) => Number(process.env[name] ?? fallback);

/** The ports of the demo: what listens, the process behind it, and the variable that moves it. */
export const PORTS = [
  ['Backstage in the browser', 'app', 'EKS_PLATFORM_APP_PORT', 3000],
  ['Backstage backend', 'backend', 'EKS_PLATFORM_BACKEND_PORT', 7007],
  ['simulated AWS', 'fleet-simulator', 'EKS_SIMULATOR_AWS_PORT', 7011],
  [
    'simulated clusters',
    'fleet-simulator',
    'EKS_SIMULATOR_KUBERNETES_PORT',
    7012,
  ],
  ['simulated git host', 'fleet-simulator', 'EKS_SIMULATOR_GIT_PORT', 7013],
  ['simulated DNS', 'fleet-simulator', 'EKS_SIMULATOR_DNS_PORT', 7014],
].map(([name, process, variable, fallback]) => ({
  name,
  process,
  variable,
  port: portOf(variable, fallback),
  hasUdp: variable === 'EKS_SIMULATOR_DNS_PORT',
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
