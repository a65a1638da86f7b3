/** Group that the access entry of the reader role names. */
export const READER_GROUP = 'platform-portal:readers';
/** Group that the access entry of the operator role names. */
export const OPERATOR_GROUP = 'platform-portal:operators';
