/* Parts of pod specs that both the pods and those in their way are made of. */
export const ZONE = 'topology.kubernetes.io/zone';
export const HOST = 'kubernetes.io/hostname';

export const claimed = (claimName: string, more: object = {}) => ({
  volumes: [{ name: 'data', persistentVolumeClaim: { claimName } }],
  ...more,
});

export const onNode = (name: string) => ({ nodeSelector: { [HOST]: name } });

export const labelled = (app: string) => ({
  labelSelector: { matchLabels: { app } },
});

export const away = (app: string) => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { ...labelled(app), topologyKey: HOST },
    ],
  },
});
