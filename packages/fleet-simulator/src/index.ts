import { chooseFleet } from './scenarios';
import { startFleetSimulator } from './server';

/** A port from the environment, or its default. */
function port(name: string, fallback: number): number {
  const value = Number(process.env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 0 || value > 65535) {
    throw new Error(`${name} is no port: ${process.env[name]}`);
  }
  return value;
}

/** How often faster than in real life platforms come to life. */
function speed(): number {
  const value = Number(process.env.EKS_SIMULATOR_SPEED ?? 1);
  if (!(value > 0 && value <= 1000)) {
    throw new Error(
      `EKS_SIMULATOR_SPEED is no number from 0 to 1000: ${process.env.EKS_SIMULATOR_SPEED}`,
    );
  }
  return value;
}

async function main(): Promise<void> {
  const simulator = await startFleetSimulator({
    ports: {
      aws: port('EKS_SIMULATOR_AWS_PORT', 7011),
      kubernetes: port('EKS_SIMULATOR_KUBERNETES_PORT', 7012),
      git: port('EKS_SIMULATOR_GIT_PORT', 7013),
      dns: port('EKS_SIMULATOR_DNS_PORT', 7014),
    },
    speed: speed(),
    scenarios: chooseFleet(process.env.EKS_SIMULATOR_FLEET || 'demo'),
  });
  process.stdout.write(
    `Fleet simulator: AWS ${simulator.awsUrl}, Kubernetes ${simulator.kubernetesUrl}, git ${simulator.gitUrl}, DNS ${simulator.dnsAddress}\n`,
  );
  // A group's Ctrl-C and its leader's signal may both arrive: the second must not end the clean-up of the first.
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= simulator.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch(error => {
  process.stderr.write(`Fleet simulator: ${error.message}\n`);
  process.exit(1);
});
