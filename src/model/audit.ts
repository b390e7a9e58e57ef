import { z } from 'zod';
import { partialDate, period, regionCode, sectionNumber, slug, text } from './fields.ts';

const sectionNumbers = z.array(sectionNumber);

const FINDINGS = ['strength', 'conditional', 'shortcoming', 'noted'] as const;

/** What an audit asks. Without a section that assesses it, the audit has no express assessment of it. */
const questionSchema = z.strictObject({
  text,
  /** The sections whose assessment answers it; empty when none does. */
  assessedIn: sectionNumbers,
  /** The sections that describe the matter without judging it. */
  describedIn: sectionNumbers,
  /** What the assessment says, or what there is instead. */
  answer: text,
});

const assessmentSchema = z.strictObject({
  section: sectionNumber,
  /** The sections that the assessment is about, where they are more than its own. */
  covers: sectionNumbers,
  points: z
    .array(
      z.strictObject({
        text,
        /** Our sorting: enough or good; enough on a condition; not enough or troubling; noted or advised. */
        finding: z.enum(FINDINGS, { error: `one of ${FINDINGS.join(', ')}` }),
      }),
    )
    .min(1),
});

const recommendationSchema = z.strictObject({
  /** An entry of `audited`. */
  to: text,
  text,
  /** The lists that it stands in, by the sections that they end. */
  listedIn: sectionNumbers.min(1, { error: 'at least one list' }),
});

const auditFigureSchema = z.strictObject({
  label: text,
  /** Null where the audit gives no number. */
  value: z.number().nullable(),
  /** As a reader is told it, with unit: "omkring 6 %". */
  words: text,
  period: period.nullable(),
  section: sectionNumber,
  /** Whose figure it is. */
  from: text,
  note: text.nullable(),
  /** A measure of all regions that is about the same thing, and how it differs. The two are never ranked together. */
  comparison: z.strictObject({ indicator: slug, difference: text }).nullable(),
});

/** An audit of how a region secures the staff that it needs, by anybody, of any region. */
export const auditSchema = z.strictObject({
  /** Name of its file and its address. */
  id: slug,
  region: regionCode,
  source: slug,
  name: text,
  /** The year that it belongs to, as far as is known. */
  year: partialDate,
  dates: z.array(z.strictObject({ what: text, date: partialDate.nullable(), section: sectionNumber.nullable() })),
  commissionedBy: text,
  carriedOutBy: text.nullable(),
  /** Who is judged. */
  audited: z.array(text).min(1),
  purpose: text,
  scope: text,
  method: text,
  answeredBy: z.array(text).min(1),
  factCheck: text.nullable(),
  /** What those who were judged said of the audit. */
  reply: text.nullable(),
  /** The laws and rules that the auditors measured by. */
  criteria: z.array(text),
  overall: z.strictObject({ text, sections: sectionNumbers.min(1) }),
  /** Of the publication, in its order; everything else refers to these. */
  sections: z.array(z.strictObject({ number: sectionNumber, title: text })).min(1),
  questions: z.array(questionSchema.extend({ sub: z.array(questionSchema) })).min(1),
  assessments: z.array(assessmentSchema),
  recommendationLists: z.array(z.strictObject({ section: sectionNumber, name: text })),
  recommendations: z.array(recommendationSchema),
  /** How the lists differ, where there are several. */
  listsDiffer: text.nullable(),
  figures: z.array(auditFigureSchema),
  /** Where the publication does not agree with itself. */
  disagreements: z.array(z.strictObject({ text, sections: sectionNumbers.min(1) })),
  shows_not: text,
  /** What a reader should know of how we cite it. */
  citing: text,
});

export type Audit = z.infer<typeof auditSchema>;
export type AuditQuestion = z.infer<typeof questionSchema>;
export type AuditFigure = z.infer<typeof auditFigureSchema>;
export type Finding = (typeof FINDINGS)[number];
