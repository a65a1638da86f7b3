export { DeliveryTab } from './DeliveryTab';
export { FluxButton } from './FluxButton';
