export { DraftingModule } from './drafting.module.js';
