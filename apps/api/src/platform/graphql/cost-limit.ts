import { GraphQLError, type ASTVisitor, type FieldNode, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';
import { largestPage } from './page.js';

const mostCost = 20_000;

/**
 * Refuses a question whose answer could be enormous before anything runs: each field costs one, times the page sizes
 * above it (a variable counts as the largest page), fragments included.
 */
export function costLimit(context: ValidationContext): ASTVisitor {
  const cost = (selections: SelectionSetNode | undefined, times: number, trail: readonly string[]): number => {
    if (!selections) return 0;
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === 'Field') sum += times + cost(selection.selectionSet, times * pageOf(selection), trail);
      else if (selection.kind === 'InlineFragment') sum += cost(selection.selectionSet, times, trail);
      else if (!trail.includes(selection.name.value))
        sum += cost(context.getFragment(selection.name.value)?.selectionSet, times, [...trail, selection.name.value]);
      if (sum > mostCost) return sum;
    }
    return sum;
  };
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      if (cost(operation.selectionSet, 1, []) > mostCost)
        context.reportError(new GraphQLError('Câu hỏi quá lớn. Hãy hỏi ít dòng hơn mỗi trang.', { nodes: operation, extensions: { code: 'INVALID_INPUT' } }));
    },
  };
}

function pageOf(field: FieldNode): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (!first) return 1;
  return first.kind === 'IntValue' ? Math.max(1, Number(first.value)) : largestPage;
}
