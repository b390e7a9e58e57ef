import { z } from 'zod';
import { slug as id, text } from './fields.ts';

const sources = z.array(id).min(1);

/** What somebody can do in the matter: decide, pay, advise … */
const roleSchema = z.strictObject({ id, name: text, text });

const levelSchema = z.strictObject({ id, name: text });

/** One thing that an actor does, and what about. */
const taskSchema = z.strictObject({ role: id, about: text, sources });

/** An authority, a region, an organisation: somebody who has a say, or wants one. */
const plannerSchema = z.strictObject({
  id,
  name: text,
  level: id,
  /** A party to the matter: what it wants is marked so. */
  party: z.boolean(),
  text,
  tasks: z.array(taskSchema).min(1),
});

/** A link of the chain from a post to the law. `decision`: here the number is decided; `aside`: beside the chain. */
const linkSchema = z.strictObject({
  id,
  planner: id,
  kind: z.enum(['step', 'decision', 'aside']),
  title: text,
  text,
  sources,
});

export const plannersSchema = z.strictObject({
  roles: z.array(roleSchema).min(1),
  levels: z.array(levelSchema).min(1),
  planners: z.array(plannerSchema).min(1),
  /** From the post upwards. */
  chain: z.array(linkSchema).min(1),
});

export type Planners = z.infer<typeof plannersSchema>;
export type Planner = z.infer<typeof plannerSchema>;
