export { FluxButton, type FluxButtonProps } from './FluxButton';
