/** Who set a field last, from `metadata.managedFields`. @public */
export interface FieldOwner {
  manager: string;
  /** ISO 8601. */
  at?: string;
}
