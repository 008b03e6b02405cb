import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { DASHED } from '../../../scene/theme.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { Figure, TONES } from './Figure.tsx';
import { Marks, useNodeState } from './Marks.tsx';
import { ResizeGrips } from './ResizeGrips.tsx';
import classes from './nodes.module.css';

/** A container: a frame with a corner icon and a title, around what is in it. */
export const FrameNode = memo(function FrameNode({ data: { node }, selected }: NodeProps<FlowNode>) {
  const { target, lit } = useNodeState(node);
  return (
    <div
      className={classes.frame}
      style={TONES[node.tone]}
      data-filled={node.tone === 'public' || node.tone === 'private'}
      data-dashed={DASHED.has(node.tone)}
      data-selected={selected}
      data-target={target}
      data-lit={lit}
    >
      <Figure node={node} />
      <Marks node={node} />
      {selected && <ResizeGrips node={node} />}
    </div>
  );
});
