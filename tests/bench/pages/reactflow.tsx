/** The peer: React Flow as its documentation has it, one HTML card a node, only visible elements rendered. */
import { Background, type Node, type NodeProps, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';
import { afterPaint, countFromUrl, nearestMiddle, rowsFromUrl, viewFromUrl } from './timing.ts';
import { textOf } from './words.ts';

type CardNode = Node<{ text: string }, 'card'>;

const CARD = { width: 144, height: 72 };
const STYLE = {
  ...CARD,
  boxSizing: 'border-box',
  padding: '8px 8px 8px 16px',
  font: '13px/18px sans-serif',
  background: '#fdecef',
  border: '1px solid #f8d3da',
  borderLeft: '4px solid #be123c',
  borderRadius: 6,
  overflow: 'hidden',
} as const;

function CardBody({ data }: NodeProps<CardNode>) {
  return <div style={STYLE}>{data.text}</div>;
}

const nodeTypes = { card: CardBody };
const count = countFromUrl();
const rows = rowsFromUrl();
const nodes: CardNode[] = Array.from({ length: count }, (_, i) => ({
  id: `c${i}`,
  type: 'card',
  position: { x: 160 + Math.floor(i / rows) * 152, y: 200 + (i % rows) * 96 },
  data: { text: textOf(i) },
}));

const root = document.getElementById('root');
if (!root) throw new Error('no root');
let flow: ReactFlowInstance<CardNode> | null = null;
window.bench = {
  started: performance.now(),
  painted: null,
  show: (view) => void (view === 'whole' ? flow?.fitView() : flow?.setViewport({ x: 0, y: 0, zoom: 0.5 })),
  cardInMiddle: () =>
    nearestMiddle(
      [...document.querySelectorAll('.react-flow__node')].map((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }),
    ),
  view: () => Object.values(flow?.getViewport() ?? {}).join(),
};
createRoot(root).render(
  <ReactFlow
    defaultNodes={nodes}
    nodeTypes={nodeTypes}
    onInit={(instance) => {
      flow = instance;
    }}
    onlyRenderVisibleElements
    minZoom={0.02}
    maxZoom={4}
    defaultViewport={viewFromUrl()}
    panOnScroll
    selectionOnDrag={false}
  >
    <Background />
  </ReactFlow>,
);
afterPaint(() => {
  const first = document.querySelector('.react-flow__node');
  return first !== null && getComputedStyle(first).visibility === 'visible';
});
