export { CardList, CardPart } from './CardList';
