import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { FlowNode } from '../flow-nodes.ts';
import { Figure, TONES } from './Figure.tsx';
import { Marks, useNodeState } from './Marks.tsx';
import classes from './nodes.module.css';

/** A resource drawn by its icon with texts and riders below, or as a small label. */
export const LeafNode = memo(function LeafNode({ data: { node }, selected }: NodeProps<FlowNode>) {
  const { target, lit } = useNodeState(node);
  return (
    <div
      className={node.shape === 'chip' ? classes.chip : classes.icon}
      style={TONES[node.tone]}
      data-selected={selected}
      data-target={target}
      data-lit={lit}
    >
      <Figure node={node} />
      <Marks node={node} />
    </div>
  );
});
