'use client';

import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import type { CsatResult } from '../core/csat.js';
import type { Evaluation } from '../core/evaluation.js';
import type { Result } from '../core/score.js';
import type { Mark, Scorecard } from '../core/scorecard.js';
import '../define.js';
import type { MizanAnswerEvent, MizanCompleteEvent, MizanDiagnosisEvent, MizanErrorEvent, MizanStepsEvent, ReviewDetail } from '../elements/events.js';
import { MizanCalibration as Calibration } from '../elements/mizan-calibration.js';
import { MizanChart as Chart } from '../elements/mizan-chart.js';
import { MizanCsat as Csat } from '../elements/mizan-csat.js';
import { MizanDiagnostic as Diagnostic } from '../elements/mizan-diagnostic.js';
import { MizanEvaluations as Evaluations } from '../elements/mizan-evaluations.js';
import { MizanHistory as History } from '../elements/mizan-history.js';
import { MizanMetrics as Metrics } from '../elements/mizan-metrics.js';
import { MizanMetricsReport as MetricsReport } from '../elements/mizan-metrics-report.js';
import { MizanPeriodicTable as PeriodicTable } from '../elements/mizan-periodic-table.js';
import { MizanPlan as Plan } from '../elements/mizan-plan.js';
import { MizanQuiz as Quiz } from '../elements/mizan-quiz.js';
import { MizanResult as Drawn } from '../elements/mizan-result.js';
import { MizanRevision as Revision } from '../elements/mizan-revision.js';
import { MizanScorecard as Card } from '../elements/mizan-scorecard.js';
import { MizanTakeaway as Takeaway } from '../elements/mizan-takeaway.js';
import { MizanTrends as Trends } from '../elements/mizan-trends.js';
import type { MizanElementEvent, MizanFilterEvent } from '../elements/table-events.js';

const onMizanAnswer = 'mizan-answer' as EventName<MizanAnswerEvent>;
const onMizanComplete = 'mizan-complete' as EventName<MizanCompleteEvent>;
const onMizanSteps = 'mizan-steps' as EventName<MizanStepsEvent>;
const onMizanError = 'mizan-error' as EventName<MizanErrorEvent>;
const onMizanOpen = 'mizan-open' as EventName<CustomEvent<Result>>;
const onMizanOpenEvaluation = 'mizan-open' as EventName<CustomEvent<Evaluation>>;
const onMizanReview = 'mizan-review' as EventName<CustomEvent<ReviewDetail>>;
const onMizanRevise = 'mizan-revise' as EventName<CustomEvent<Scorecard>>;
const onMizanDelete = 'mizan-delete' as EventName<CustomEvent<null>>;

/** `<mizan-quiz>` as a React component; a ref is the element. */
export const MizanQuiz = createComponent({
  react: React,
  tagName: 'mizan-quiz',
  elementClass: Quiz,
  events: { onMizanAnswer, onMizanComplete, onMizanSteps, onMizanError },
});

/** `<mizan-result>` as a React component. */
export const MizanResult = createComponent({ react: React, tagName: 'mizan-result', elementClass: Drawn, events: { onMizanSteps, onMizanError } });

/** `<mizan-chart>` as a React component; its child is the table. */
export const MizanChart = createComponent({ react: React, tagName: 'mizan-chart', elementClass: Chart });

/** `<mizan-plan>` as a React component. */
export const MizanPlan = createComponent({ react: React, tagName: 'mizan-plan', elementClass: Plan, events: { onMizanSteps } });

/** `<mizan-history>` as a React component. */
export const MizanHistory = createComponent({
  react: React,
  tagName: 'mizan-history',
  elementClass: History,
  events: { onMizanOpen, onMizanDelete, onMizanError },
});

/** `<mizan-takeaway>` as a React component. */
export const MizanTakeaway = createComponent({ react: React, tagName: 'mizan-takeaway', elementClass: Takeaway, events: { onMizanError } });

/** `<mizan-scorecard>` as a React component; a ref is the element. */
export const MizanScorecard = createComponent({
  react: React,
  tagName: 'mizan-scorecard',
  elementClass: Card,
  events: {
    onMizanAnswer: 'mizan-answer' as EventName<MizanAnswerEvent<Mark | null>>,
    onMizanComplete: 'mizan-complete' as EventName<MizanCompleteEvent<Evaluation>>,
    onMizanError,
  },
});

/** `<mizan-calibration>` as a React component. */
export const MizanCalibration = createComponent({ react: React, tagName: 'mizan-calibration', elementClass: Calibration, events: { onMizanReview, onMizanError } });

/** `<mizan-evaluations>` as a React component. */
export const MizanEvaluations = createComponent({
  react: React,
  tagName: 'mizan-evaluations',
  elementClass: Evaluations,
  events: { onMizanOpen: onMizanOpenEvaluation, onMizanError },
});

/** `<mizan-trends>` as a React component. */
export const MizanTrends = createComponent({ react: React, tagName: 'mizan-trends', elementClass: Trends, events: { onMizanError } });

/** `<mizan-revision>` as a React component. */
export const MizanRevision = createComponent({ react: React, tagName: 'mizan-revision', elementClass: Revision, events: { onMizanRevise, onMizanError } });

/** `<mizan-metrics>` as a React component; a ref is the element. */
export const MizanMetrics = createComponent({ react: React, tagName: 'mizan-metrics', elementClass: Metrics, events: { onMizanError } });

/** `<mizan-metrics-report>` as a React component. */
export const MizanMetricsReport = createComponent({ react: React, tagName: 'mizan-metrics-report', elementClass: MetricsReport });

/** `<mizan-csat>` as a React component; a ref is the element. */
export const MizanCsat = createComponent({ react: React, tagName: 'mizan-csat', elementClass: Csat, events: { onMizanAnswer, onMizanComplete: 'mizan-complete' as EventName<MizanCompleteEvent<CsatResult>>, onMizanError } });

/** `<mizan-periodic-table>` as a React component. */
export const MizanPeriodicTable = createComponent({
  react: React,
  tagName: 'mizan-periodic-table',
  elementClass: PeriodicTable,
  events: {
    onMizanElement: 'mizan-element' as EventName<MizanElementEvent>,
    onMizanFilter: 'mizan-filter' as EventName<MizanFilterEvent>,
    onMizanError,
  },
});

/** `<mizan-diagnostic>` as a React component; a ref is the element, with `diagnosis`. */
export const MizanDiagnostic = createComponent({
  react: React,
  tagName: 'mizan-diagnostic',
  elementClass: Diagnostic,
  events: { onMizanDiagnosis: 'mizan-diagnosis' as EventName<MizanDiagnosisEvent>, onMizanError },
});
