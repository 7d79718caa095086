import ar from '../locales/ar/quiz.json';
import arCard from '../locales/ar/scorecard.json';
import en from '../locales/en/quiz.json';
import enCard from '../locales/en/scorecard.json';
import fa from '../locales/fa/quiz.json';
import faCard from '../locales/fa/scorecard.json';
import { MizanCalibration } from './elements/mizan-calibration.js';
import { MizanCsat } from './elements/mizan-csat.js';
import { MizanDiagnostic } from './elements/mizan-diagnostic.js';
import { MizanEvaluations } from './elements/mizan-evaluations.js';
import { MizanHistory } from './elements/mizan-history.js';
import { MizanMetrics } from './elements/mizan-metrics.js';
import { MizanMetricsReport } from './elements/mizan-metrics-report.js';
import { MizanPeriodicTable } from './elements/mizan-periodic-table.js';
import { MizanPlan } from './elements/mizan-plan.js';
import { MizanQuiz } from './elements/mizan-quiz.js';
import { MizanScorecard } from './elements/mizan-scorecard.js';
import { MizanTakeaway } from './elements/mizan-takeaway.js';
import { MizanRevision } from './elements/mizan-revision.js';
import { MizanTrends } from './elements/mizan-trends.js';
import { parts } from './elements/parts.js';
import { register } from './elements/register.js';
import { addWords } from './locale/words.js';

/** Registers every element not yet known to `registry`; the first copy to load wins. */
export function define(registry = customElements): void {
  const elements = {
    'mizan-quiz': MizanQuiz,
    ...parts,
    'mizan-plan': MizanPlan,
    'mizan-history': MizanHistory,
    'mizan-takeaway': MizanTakeaway,
    'mizan-scorecard': MizanScorecard,
    'mizan-calibration': MizanCalibration,
    'mizan-evaluations': MizanEvaluations,
    'mizan-trends': MizanTrends,
    'mizan-revision': MizanRevision,
    'mizan-metrics': MizanMetrics,
    'mizan-metrics-report': MizanMetricsReport,
    'mizan-csat': MizanCsat,
    'mizan-periodic-table': MizanPeriodicTable,
    'mizan-diagnostic': MizanDiagnostic,
  };
  for (const [tag, element] of Object.entries(elements)) register(tag, element, registry);
}

// In memory from the start, so that even a cut network is told in the reader's language.
for (const [language, words] of Object.entries({ en, ar, fa })) addWords(language, 'quiz', words);
for (const [language, words] of Object.entries({ en: enCard, ar: arCard, fa: faCard })) addWords(language, 'scorecard', words);
define();
