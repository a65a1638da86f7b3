/** Which objects a thing is about; all of its terms must hold. @public */
export interface LabelSelector {
  matchLabels: Record<string, string>;
  matchExpressions: { key: string; operator: string; values: string[] }[];
}
