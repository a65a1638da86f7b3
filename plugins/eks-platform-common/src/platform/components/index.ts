export { completeComponents, completeParameters } from './completeComponents';
export {
  COMPONENT_PAGES,
  componentAnswerSchema,
  isChoice,
} from './componentFacts';
export type {
  CompleteComponentAnswer,
  ComponentAnswer,
  ComponentAsk,
  ComponentFacts,
} from './componentFacts';
export { faultsOfValues, faultOfValue, unknownNames } from './faultOfValue';
export type { ValueFault } from './faultOfValue';
export { parameterSchema, scalarParameterSchema } from './parameterDefinition';
export type {
  ListParameter,
  ParameterDefinition,
  ParameterValue,
  ParameterValues,
  ScalarParameter,
} from './parameterDefinition';
