export { seedDemoProvince } from './seed-demo-province.js';
