import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { casts } from '../../src/pages/sample-people.js';
import { languages, open, stage, violations } from './browser.js';

stage();

const said = {
  en: { try: 'Try it with made-up evaluations', load: 'Load made-up evaluations', delete: 'Delete what is made up', marked: 'All of this is made up.', loaded: 'The made-up evaluations were loaded.', deleted: 'The made-up evaluations were deleted from this device.', own: 'Your own evaluations', made: 'Made-up evaluations' },
  ar: { try: 'التجربة بتقييمات مختلقة', load: 'تحميل تقييمات مختلقة', delete: 'حذف المختلق', marked: 'كل ما هنا مختلق.', loaded: 'حُمّلت التقييمات المختلقة.', deleted: 'حُذفت التقييمات المختلقة من هذا الجهاز.', own: 'تقييماتك', made: 'تقييمات مختلقة للتجربة' },
  fa: { try: 'امتحان با ارزیابی‌های ساختگی', load: 'بارگذاری ارزیابی‌های ساختگی', delete: 'حذف ساختگی‌ها', marked: 'همهٔ این‌ها ساختگی است.', loaded: 'ارزیابی‌های ساختگی بارگذاری شد.', deleted: 'ارزیابی‌های ساختگی از این دستگاه پاک شد.', own: 'ارزیابی‌های خودتان', made: 'ارزیابی‌های ساختگی' },
} as const;
