import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import { memo, useEffect, useMemo, useState } from 'react';
import { useStore } from '../../session/useStore.ts';
import { useCanvas, useSession } from '../canvasContext.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';
import type { SceneState } from '../scene/sceneStore.ts';
import { useEasedScene } from '../scene/useEasedScene.ts';
import { areViewsEqual, MAX_ZOOM, MIN_ZOOM } from '../view/viewMaths.ts';
import styles from './FlowHost.module.css';
import { followTextLinks } from './followTextLinks.ts';
import { HitBox } from './HitBox.tsx';
import { createHitNodes } from './hitNodes.ts';
import { useFlowGestures } from './useFlowGestures.ts';
import { useSeen } from './useSeen.ts';
import { useTouching } from './useTouching.ts';

const NODE_TYPES = { hit: HitBox };
const MULTI_KEYS = ['Shift', 'Control', 'Meta'];
const PRO_OPTIONS = { hideAttribution: true };
const MIDDLE_BUTTON = [1];

/** React Flow, hosting viewport, selection and drag. It shows nothing. */
export function FlowHost() {
  const scene = useEasedScene();
  return (
    <ReactFlowProvider>
      <Flow scene={scene} />
    </ReactFlowProvider>
  );
}

const Flow = memo(function Flow({ scene }: { readonly scene: SceneState }) {
  const canvas = useCanvas();
  const [defaultViewport] = useState(canvas.view.get);
  const selection = useSession((state) => state.selection);
  const tool = useSession((state) => state.tool);
  const isReadOnly = useSession((state) => state.isReadOnly);
  const seen = useSeen(canvas);
  const hitNodes = useMemo(createHitNodes, []);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const hovered = useStore(canvas.hover, ({ key }) => key);
  const isTouching = useTouching();
  const gestures = useFlowGestures(canvas, setBusy);
  const felt = seen.zoom < READABLE_ZOOM ? hovered : null;
  const selected = useMemo(() => new Set<string>(selection), [selection]);
  const nodes = useMemo(
    () => hitNodes({ scene, seen: seen.rect, zoom: seen.zoom, selection: selected, busy, hovered: felt, isTouching }),
    [hitNodes, scene, seen, selected, busy, felt, isTouching],
  );
  const isHand = tool !== 'select';

  return (
    <ReactFlow
      className={styles.flow}
      nodes={nodes}
      nodeTypes={NODE_TYPES}
      defaultViewport={defaultViewport}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      panOnDrag={isHand || isReadOnly ? true : MIDDLE_BUTTON}
      nodesDraggable={!isHand && !isReadOnly}
      nodesConnectable={false}
      nodesFocusable={false}
      elevateNodesOnSelect={false}
      elementsSelectable={!isHand}
      multiSelectionKeyCode={MULTI_KEYS}
      selectionKeyCode={null}
      deleteKeyCode={null}
      disableKeyboardA11y
      nodeDragThreshold={3}
      paneClickDistance={3}
      proOptions={PRO_OPTIONS}
      {...gestures}
    >
      <ViewBridge />
    </ReactFlow>
  );
});

/** Hands the viewport from React Flow to the canvas at every step, and back. */
function ViewBridge() {
  const canvas = useCanvas();
  const store = useStoreApi();
  const flow = useReactFlow();
  useEffect(() => {
    const read = (): void => {
      const [x, y, zoom] = store.getState().transform;
      canvas.view.set({ x, y, zoom });
    };
    canvas.control.connect({
      moveTo: (view) => void flow.setViewport(view),
      origin: () => {
        const { left, top } = store.getState().domNode?.getBoundingClientRect() ?? { left: 0, top: 0 };
        return { x: left, y: top };
      },
    });
    const end = store.subscribe(read);
    // Moved on purpose after React Flow was given its first viewport: that is the view.
    const [x, y, zoom] = store.getState().transform;
    if (!areViewsEqual(canvas.view.get(), { x, y, zoom })) void flow.setViewport(canvas.view.get());
    return end;
  }, [canvas, store, flow]);
  useEffect(() => {
    const { domNode } = store.getState();
    return domNode ? followTextLinks(domNode, canvas) : undefined;
  }, [canvas, store]);
  return null;
}
