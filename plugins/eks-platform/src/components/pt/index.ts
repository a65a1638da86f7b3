import { cards } from './cards';
import { changes } from './changes';
import { component } from './component';
import { delivery } from './delivery';
import { frame } from './frame';
import { gpu } from './gpu';
import { ingress } from './ingress';
import { nodes } from './nodes';
import { overview } from './overview';
import { workloads } from './workloads';

/** Texts of the cluster tab in Portuguese. */
export const clusterTextsPt = {
  ...frame,
  ...overview,
  ...changes,
  ...cards,
  ...nodes,
  ...gpu,
  ...ingress,
  ...delivery,
  ...component,
  ...workloads,
};
