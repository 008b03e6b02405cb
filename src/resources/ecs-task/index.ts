/**
 * A task of Amazon ECS with a network interface of its own (awsvpc mode, as on Fargate): security groups, containers that listen, a
 * public address where one is assigned.
 * Left out: bridge and host mode (those are programs on an instance), service discovery, placement of tasks.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const ecsTask = defineKind({
  kind: 'ecs-task',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  cloudformation,
  awsCli,
  endpoints,
});
