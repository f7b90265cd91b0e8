export { type AuditEvent, faultyField } from './audit-event.js';
export { canonicalJson, NotJson } from './canonical-json.js';
export { chainLine, type ChainLine, type FileVerdict, parseChainLine, verifyChainFile } from './chain-file.js';
export { appendLinks, canonicalEvent, genesisHash, isHash, type Link, linkHash } from './link.js';
export { batchRoot, type InclusionProof, proveInclusion, treeRoot, verifyInclusion } from './merkle-tree.js';
export { type BrokenReason, type ChainVerdict, ChainVerifier, verifyChain, type VerifyOptions } from './verify-chain.js';
