import { MizanQuiz } from '../elements/mizan-quiz.js';
import { parts } from '../elements/parts.js';
import { register } from '../elements/register.js';

// The words of one language come with `locale/load.ts`, as the build of that language has it.
import '../locale/load.js';

for (const [tag, element] of Object.entries({ 'mizan-quiz': MizanQuiz, ...parts })) register(tag, element);
