/** @public */
export interface Taint {
  key: string;
  value?: string;
  effect: string;
}

/** @public */
export interface Toleration {
  key?: string;
  operator?: string;
  value?: string;
  effect?: string;
}
