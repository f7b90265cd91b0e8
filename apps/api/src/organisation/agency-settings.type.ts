import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Agency, Position } from './directory.type.js';

@ObjectType({ description: 'A position, and whether it may certify copies (NĐ 30/2020, Điều 27).' })
export class CopyCertifierSetting {
  @Field(() => Position) position: Position;
  @Field({ description: 'The head and the deputies may by their rank; it is not taken from them here.' }) isByRank: boolean;
  @Field() mayCertify: boolean;
}

@ObjectType({ description: "How the viewer's agency issues: what the directory says, and what the agency sets itself." })
export class AgencySettings {
  @Field(() => Agency) agency?: Agency;
  @Field({ description: 'Whether the viewer heads the agency, or administers it.' }) mayChange: boolean;
  @Field(() => String, { nullable: true, description: 'Printed above the name.' }) superiorLine: string | null;
  @Field({ description: 'Địa danh.' }) place: string;
  @Field({ description: 'Số, ký hiệu of a first plan as it would be printed: 01/KH-SVHTTDL.' }) numberExample: string;
  @Field({ description: 'Whether signed plans print a code by which anybody may check them.' }) printsCheckCode: boolean;
  @Field(() => Int, { nullable: true, description: 'Of a Party body: the first year of the term its numbers run through. Null for any other agency.' }) termYear: number | null;
  @Field(() => [CopyCertifierSetting], { description: 'The positions of rank, and those that may certify.' }) copyCertifiers: CopyCertifierSetting[];
  agencyId: string;
}

@ObjectType({ description: 'Nothing was changed. Codes: NOT_IN_CHARGE, NO_TERM, TERM_IN_FUTURE, TERM_NUMBERED, CERTIFIES_BY_RANK.' })
export class SettingRefused {
  @Field() code: string;
  @Field() message: string;
}

export const AgencySettingsResult = createUnionType({ name: 'AgencySettingsResult', types: () => [AgencySettings, SettingRefused] as const });
