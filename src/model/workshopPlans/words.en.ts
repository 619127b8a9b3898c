import type { PartWords, PlanPart } from './parts.ts';

export const WORDS_EN: Readonly<Record<PlanPart, PartWords>> = {
  welcome: {
    title: 'Welcome',
    instruction:
      'Who is here, why this journey, and what will be decided with the map. Say one thing you know of the customer from experience.',
  },
  lastTime: {
    title: 'Last time’s actions',
    instruction:
      'Go through what was decided last time, one by one: done, under way, or stuck. Mark each before anything new is begun.',
  },
  frame: {
    title: 'Whose journey, from where to where',
    instruction:
      'Agree on the customer, the first thing that happens to them, and the last. Write down what you leave out.',
  },
  phases: {
    title: 'The phases',
    instruction: 'Name four to seven stretches of the journey as the customer would, in order. No process names.',
  },
  activities: {
    title: 'What the customer does',
    instruction:
      'One activity a card, in the customer’s words: “I …”. Begin with the first and the last, then fill in between.',
  },
  needs: {
    title: 'What the customer needs',
    instruction:
      'Write alone and in silence. One need a card: said aloud, taken for granted, or not known to the customer.',
  },
  group: {
    title: 'Read, merge and group',
    instruction:
      'Read all cards before you move any. Lay what says the same side by side, merge it, and keep what says something of its own.',
  },
  feelings: {
    title: 'How it feels',
    instruction:
      'Score each activity alone, as the customer, not as yourself. Then look at where you disagree, and tell each other why.',
  },
  touchpoints: {
    title: 'Where we meet',
    instruction:
      'For each activity: through which channel does the customer meet us, who takes the first step, and who delivers behind it?',
  },
  pains: {
    title: 'Where it hurts',
    instruction:
      'Write alone and in silence. One pain a card, as the customer would say it. A quote you have heard is worth more than a guess.',
  },
  severity: {
    title: 'How bad is it',
    instruction:
      'Judge alone how bad each pain is, from 1 to 5. Then talk about the worst, and about those you see differently.',
  },
  whys: {
    title: 'Five whys',
    instruction: 'Take the worst pains one at a time. Ask why five times over, and link each to the need it hurts.',
  },
  ideas: {
    title: 'What could we do',
    instruction:
      'Write alone and in silence. One opportunity a card, as something that can be begun: a verb, and for whom.',
  },
  groupIdeas: {
    title: 'Group the opportunities',
    instruction: 'Read them all. Merge what is the same, and ask for a sentence more where it is not clear.',
  },
  vote: {
    title: 'Vote',
    instruction:
      'Put your dots where a change would mean most to the customer. Nobody sees them before the vote is closed.',
  },
  matrix: {
    title: 'Impact and effort',
    instruction:
      'Place each chosen opportunity: what it does for the customer, and what it costs us. Compare two at a time.',
  },
  commit: {
    title: 'Who does what, and when',
    instruction:
      'Give every chosen opportunity one owner who is in the room and a date. Read each aloud. No owner, no action.',
  },
  ends: {
    title: 'Before we leave',
    instruction:
      'Is the beginning really the beginning, and the end the end? What is missing, what is only assumed, and when do we meet again?',
  },
  pause: { title: 'Break', instruction: 'Stand up and leave the screen. We go on when the clock says so.' },
  wish: {
    title: 'What should be true afterwards',
    instruction: 'Write alone and in silence. What should the customer be able to say when the journey is over?',
  },
  newActivities: {
    title: 'The new journey',
    instruction: 'Take away what the customer should not have to do, change what hurts, and add what is missing.',
  },
  wishedFeelings: {
    title: 'How it should feel',
    instruction:
      'Score alone how each activity should feel. One peak and a good end are worth more than a little better everywhere.',
  },
  changed: {
    title: 'How it feels now',
    instruction: 'Score each activity alone, as the customer has it today. Then compare with the curve of last time.',
  },
  learned: {
    title: 'What we have learned',
    instruction:
      'Write alone and in silence. What have you heard or seen of customers since last time that the map does not say?',
  },
  groupLearned: {
    title: 'Put it into the map',
    instruction:
      'Read all cards, merge what is the same, and place each where it belongs. Turn assumptions into insights where you can.',
  },
};
