import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { deliveryEvents, deliveryStates, type DeliveryEventName, type DeliveryState } from '@banhanh/lifecycle';
import { RecipientPurposeEnum } from '../organisation/index.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { PageInfo, StateCount } from '../platform/graphql/page.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { Move, MoveRefused } from '../plans/index.js';

export const DeliveryStateEnum = enumOf(deliveryStates);
registerEnumType(DeliveryStateEnum, { name: 'DeliveryState' });
export const DeliveryEventEnum = enumOf(deliveryEvents);
registerEnumType(DeliveryEventEnum, { name: 'DeliveryEvent' });

@ObjectType()
export class DeliveryAction {
  @Field(() => DeliveryEventEnum) name: DeliveryEventName;
  @Field() allowed: boolean;
  @Field(() => [String]) unmet: string[];
}

@ObjectType({ description: 'Lượt gửi: one plan to one recipient agency.' })
export class Delivery {
  @Field(() => ID) id: string;
  @Field(() => DeliveryStateEnum) state: DeliveryState;
  @Field(() => Int, { description: 'Optimistic lock: send it back with every mutation.' }) version: number;
  @Field(() => DateTimeScalar) stateSince: Date;
  @Field({ description: 'The line of Nơi nhận that named the recipient.' }) line: string;
  @Field(() => RecipientPurposeEnum) purpose: 'report' | 'execute-or-know';
  @Field(() => DateTimeScalar) sentAt: Date;
  @Field(() => DateTimeScalar, { nullable: true }) arrivedAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'By when the recipient answers (NĐ 30/2020, Điều 21).' }) dueAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the recipient refused.' }) reason: string | null;
  agencyId: string;
  senderId: string;
  planId: string;
  actedById: string | null;
}

/** Which deliveries a connection counts: those of one plan, or (null) the viewer's inbox. */
export interface DeliveryScope {
  planId: string | null;
  states: DeliveryState[] | null;
}

@ObjectType({ description: '`counts` covers all rows, not only this page.' })
export class DeliveryConnection {
  @Field(() => [Delivery]) nodes: Delivery[];
  @Field(() => PageInfo) pageInfo: PageInfo;
  @Field(() => Int, { description: 'Rows of the states asked for, on all pages.' }) totalCount?: number;
  @Field(() => [StateCount]) counts?: StateCount[];
  scope: DeliveryScope;
}

@ObjectType({ description: 'Somebody else was faster; nothing was written. `lastMove` tells what happened.' })
export class StaleDelivery {
  @Field(() => Delivery) delivery: Delivery;
  @Field(() => Move, { nullable: true }) lastMove?: Move | null;
}

export const DeliveryResult = createUnionType({ name: 'DeliveryResult', types: () => [Delivery, MoveRefused, StaleDelivery] as const });
