import type { Findings } from '../problems/findings';

export const EBS_DRIVER = 'ebs.csi.aws.com';

/** How many disks a node holds of how many it may hold. */
export interface EbsSlots {
  node: string;
  used: number;
  /** Undefined: the driver has not registered there, or says nothing. */
  limit?: number;
}

/** EBS slots of each node, from CSINode and VolumeAttachment; undefined when one of them is not known. */
export function getEbsSlots(
  kubernetes: Pick<Findings['kubernetes'], 'csiNodes' | 'volumeAttachments'>,
): Map<string, EbsSlots> | undefined {
  const { csiNodes, volumeAttachments } = kubernetes;
  if (!csiNodes || !volumeAttachments) {
    return undefined;
  }
  const slots = new Map<string, EbsSlots>();
  for (const { meta, drivers } of csiNodes) {
    const limit = drivers.find(driver => driver.name === EBS_DRIVER)?.slots;
    slots.set(meta.name, {
      node: meta.name,
      used: 0,
      ...(limit !== undefined && { limit }),
    });
  }
  for (const { attacher, nodeName } of volumeAttachments) {
    const node = slots.get(nodeName);
    if (node && attacher === EBS_DRIVER) {
      node.used += 1;
    }
  }
  return slots;
}
