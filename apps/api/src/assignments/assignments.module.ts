import { Module } from '@nestjs/common';
import { AssignmentActsResolver } from './assignment-acts.resolver.js';
import { AssignmentConnectionResolver, AssignmentFieldsResolver, PlanAssignmentsResolver, StaleAssignmentResolver } from './assignment-fields.resolver.js';
import { AssignmentResolver } from './assignment.resolver.js';
import { AssignTasksEffect } from './effects/assign-tasks.effect.js';
import { CancelAssignmentsEffect } from './effects/cancel-assignments.effect.js';
import { LapseOverdueAssignments } from './lapse-overdue-assignments.js';

@Module({
  providers: [
    AssignmentResolver,
    AssignmentFieldsResolver,
    AssignmentActsResolver,
    AssignmentConnectionResolver,
    StaleAssignmentResolver,
    PlanAssignmentsResolver,
    AssignTasksEffect,
    CancelAssignmentsEffect,
    LapseOverdueAssignments,
  ],
})
export class AssignmentsModule {}
