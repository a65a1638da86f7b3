export { Field } from './Field';
export type { ControlProps, FieldProps } from './Field';
export { Findings } from './Findings';
export { Segmented } from './Segmented';
export type { SegmentedOption } from './Segmented';
export { SmallButton } from './SmallButton';
export { useFormText } from './useFormText';
export type { FormText } from './useFormText';
export { YoursDot } from './YoursDot';
