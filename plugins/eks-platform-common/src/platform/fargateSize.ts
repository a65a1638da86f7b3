import { mebibytes, millicores } from './quantities';

/** vCPU, least and most GiB, step in GiB: what Fargate has, smallest first. */
const SIZES: [number, number, number, number][] = [
  [0.25, 0.5, 2, 0.5],
  [0.5, 1, 4, 1],
  [1, 2, 8, 1],
  [2, 4, 16, 1],
  [4, 8, 30, 1],
  [8, 16, 60, 4],
  [16, 32, 120, 8],
];

/** MiB that Fargate adds for its own Kubernetes parts. */
const OWN_MIB = 256;

/** The size that Fargate bills for a pod; undefined when none holds it. */
export function fargateSize(pod: {
  cpu: string;
  memory: string;
}): { vcpu: number; gib: number } | undefined {
  const cpu = millicores(pod.cpu) / 1000;
  const memory = (mebibytes(pod.memory) + OWN_MIB) / 1024;
  for (const [vcpu, least, most, step] of SIZES) {
    if (cpu <= vcpu && memory <= most) {
      // 0.25 vCPU comes with 0.5, 1 or 2 GiB.
      const steps =
        vcpu === 0.25
          ? [0.5, 1, 2]
          : Array.from(
              { length: Math.round((most - least) / step) + 1 },
              (_, index) => least + index * step,
            );
      const gib = steps.find(value => memory <= value);
      return gib === undefined ? undefined : { vcpu, gib };
    }
  }
  return undefined;
}
