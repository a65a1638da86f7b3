import { cardsMessages } from './cardsMessages';
import { changesMessages } from './changesMessages';
import { componentMessages } from './componentMessages';
import { deliveryMessages } from './deliveryMessages';
import { frameMessages } from './frameMessages';
import { ingressMessages } from './ingressMessages';
import { nodesMessages } from './nodesMessages';
import { overviewMessages } from './overviewMessages';
import { gpuMessages } from './gpuMessages';
import { workloadsMessages } from './workloadsMessages';

/** Texts of the cluster tab. */
export const clusterMessages = {
  ...frameMessages,
  ...overviewMessages,
  ...changesMessages,
  ...cardsMessages,
  ...nodesMessages,
  ...gpuMessages,
  ...ingressMessages,
  ...deliveryMessages,
  ...componentMessages,
  ...workloadsMessages,
};
