import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type ASTVisitor,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { largestPage } from './page.js';

const mostCost = 20_000;
const mostActs = 5;
/** What a list without pages counts as: steps of a route, lines of Nơi nhận. */
const shortList = 10;

/**
 * Refuses a question whose answer could be enormous before anything runs: each field costs one, or its own `complexity`, times the
 * page sizes and lists above it (a variable counts as the largest page, no `first` as its default), fragments included; and more
 * acts in one request than anybody does.
 */
export function costLimit(context: ValidationContext): ASTVisitor {
  const cost = (selections: SelectionSetNode | undefined, of: GraphQLNamedType | undefined, times: number, isPage: boolean, trail: readonly string[]): number => {
    if (!selections) return 0;
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === 'Field') {
        const field = fieldOf(of, selection.name.value);
        const page = pageOf(selection, field);
        const each = times * (page ?? (!isPage && isList(field) ? shortList : 1));
        sum += times * complexityOf(field) + cost(selection.selectionSet, field && getNamedType(field.type), each, page !== null, trail);
      } else if (selection.kind === 'InlineFragment') {
        const on = selection.typeCondition ? context.getSchema().getType(selection.typeCondition.name.value) : of;
        sum += cost(selection.selectionSet, on, times, isPage, trail);
      } else if (!trail.includes(selection.name.value)) {
        const fragment = context.getFragment(selection.name.value);
        const on = fragment && context.getSchema().getType(fragment.typeCondition.name.value);
        sum += cost(fragment?.selectionSet, on ?? of, times, isPage, [...trail, selection.name.value]);
      }
      if (sum > mostCost) return sum;
    }
    return sum;
  };
  const refuse = (operation: OperationDefinitionNode, message: string): void =>
    context.reportError(new GraphQLError(message, { nodes: operation, extensions: { code: 'INVALID_INPUT' } }));
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const root = context.getSchema().getRootType(operation.operation) ?? undefined;
      if (cost(operation.selectionSet, root, 1, false, []) > mostCost) refuse(operation, 'Câu hỏi quá lớn. Hãy hỏi ít dòng hơn mỗi trang.');
      if (operation.operation === 'mutation' && rootFields(context, operation.selectionSet) > mostActs) refuse(operation, `Mỗi lần gửi không quá ${mostActs} việc.`);
    },
  };
}

function rootFields(context: ValidationContext, selections: SelectionSetNode, trail: readonly string[] = []): number {
  let count = 0;
  for (const selection of selections.selections) {
    if (selection.kind === 'Field') count += 1;
    else if (selection.kind === 'InlineFragment') count += rootFields(context, selection.selectionSet, trail);
    else if (!trail.includes(selection.name.value)) {
      const fragment = context.getFragment(selection.name.value);
      if (fragment) count += rootFields(context, fragment.selectionSet, [...trail, selection.name.value]);
    }
    if (count > mostActs) return count;
  }
  return count;
}

type Field = GraphQLField<unknown, unknown> | undefined;

const fieldOf = (type: GraphQLNamedType | undefined, name: string): Field => (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);

const isList = (field: Field): boolean => !!field && isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));

const complexityOf = (field: Field): number => (typeof field?.extensions['complexity'] === 'number' ? field.extensions['complexity'] : 1);

/** How many rows a page has at most; null for a field without pages. */
function pageOf(node: FieldNode, field: Field): number | null {
  const first = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first) return first.kind === 'IntValue' ? Math.max(1, Number(first.value)) : largestPage;
  const declared = field?.args.find(({ name }) => name === 'first');
  return declared ? (typeof declared.defaultValue === 'number' ? declared.defaultValue : largestPage) : null;
}
