export {
  SectionCard,
  type CardVital,
  type SectionCardProps,
} from './SectionCard';
export { SmallCard, type SmallCardProps } from './SmallCard';
