export { Field } from './Field';
export type { ControlProps, FieldProps } from './Field';
export { Findings } from './Findings';
export { RichText } from './RichText';
export { Segmented } from './Segmented';
export type { SegmentedOption } from './Segmented';
export { useFormText } from './useFormText';
export type { FormText } from './useFormText';
export { YoursDot } from './YoursDot';
