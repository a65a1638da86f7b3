/** A hosted zone that could own a name of the cluster. @public */
export interface HostedZoneFacts {
  id: string;
  /** Without the final dot. */
  name: string;
  private: boolean;
}
