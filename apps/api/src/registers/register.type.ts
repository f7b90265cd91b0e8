import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../platform/graphql/page.js';
import { DateScalar } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'Dòng sổ đăng ký văn bản đi (NĐ 30/2020, Phụ lục IV).' })
export class RegisterEntry {
  @Field(() => Int) number: number;
  @Field({ description: 'Số, ký hiệu as printed.' }) reference: string;
  @Field(() => DateScalar) registeredOn: string;
  planId: string;
  registeredById: string;
}

@ObjectType()
export class RegisterConnection {
  @Field(() => [RegisterEntry]) nodes: RegisterEntry[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}
