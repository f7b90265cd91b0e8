export * from './directory.type.js';
export * from './resolved-name.type.js';
export * from './directory.loaders.js';
export { certifierAt, certifiersOf, type CopyCertifier } from './certifying.facts.js';
export { resolveNames, type NamesQuestion, type ResolvedAssignee, type ResolvedRecipient } from './names.js';
export type { Meaning } from './name-match.js';
export { signerBlock, signerFacts, signersFor, type PossibleSigner, type SignerFacts } from './signing.facts.js';
export { OrganisationModule } from './organisation.module.js';
export { suggestField, workFieldLoader } from './work-field.reading.js';
