const MIG = /^nvidia\.com\/mig-(\d+)g\.(.+)$/;

/** One kind of slice that a GPU is cut into. */
export interface MigProfile {
  /** `1g.5gb`. */
  name: string;
  /** Of the seven parts of a GPU that compute. */
  parts: number;
}

/** The slice behind a resource such as `nvidia.com/mig-1g.5gb`; undefined for whole devices. */
export function getMigProfile(resource: string): MigProfile | undefined {
  const match = MIG.exec(resource);
  return match
    ? { name: `${match[1]}g.${match[2]}`, parts: Number(match[1]) }
    : undefined;
}
