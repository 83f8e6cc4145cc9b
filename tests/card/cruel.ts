import type { CardContent } from '../../src/card/content.ts'

/** The texts that break cards (ART.md, «How to judge»), one content each. */
export const cruel: readonly CardContent[] = [
  headline('short', 'انسحاب مفاجئ', { kicker: 'عاجل' }),
  headline('usual', 'خبراء المياه يحذرون من تراجع مخزون السدود شرقي البلاد هذا الصيف', { source: 'المرفأ' }),
  headline('median', 'أسعار الزيتون تهبط إلى أدنى مستوى لها في تاريخ السوق المركزية', {
    kicker: 'اقتصاد',
    source: 'صدى الميناء',
    dateline: 'مرسى الياسمين',
    date: '12 مارس 2024',
  }),
  headline('mixed', 'KTV: شركة «NoorSoft» تكشف NX-5 وتعد بخفض الأسعار 35% قبل 2025/12/03', {
    kicker: 'تقنية وذكاء اصطناعي',
    source: 'Tech Harbour',
  }),
  headline('indic', 'ارتفاع عدد المتطوعين إلى ١٬٢٤٥ باحثًا بعد تجربةٍ بقوة ٧٫٤ درجات', {
    kicker: 'علوم',
    source: 'وكالة السنابل',
  }),
  headline(
    'longest',
    'وزيرة الثقافة تبحث مع رؤساء البلديات في مرسى الياسمين مستجدات مشروع المكتبات المتنقلة بين القرى الجبلية ومساعي تمويله عبر التبرعات المحلية وإدخال الكتب المسموعة إلى المدارس البعيدة كلها',
    { kicker: 'سياسة', source: 'دفتر الجبل', dateline: 'مرسى الياسمين' },
  ),
  headline('harakat', 'اللُّغَةُ العَرَبِيَّةُ تَحْتَفِي بِيَوْمِهَا العَالَمِيِّ فِي بَارِيسَ', { kicker: 'ثقافة' }),
  quote(
    'quote-usual',
    ['الجفاف لا يزال يشكل خطراً حقيقياً على المنطقة، وما نراه اليوم ليس سوى بداية موسم طويل من الانتظار'],
    {
      speaker: { name: 'مأمون الصوّان', role: 'خبير المياه' },
      source: 'المرفأ',
    },
  ),
  quote('quote-short', ['لن نغادر أرضنا أبداً'], {
    speaker: { name: 'أم محمد', role: null },
    source: 'صوت الحي',
  }),
  quote(
    'quote-long',
    [
      'إن ما يجري اليوم في الأحواض هو نتيجة طبيعية لسنوات من الإهمال الطويل لصيانة القنوات، فقد حذرنا مراراً من أن ترك الينابيع دون رعاية سيؤدي إلى خسارة لا يمكن تعويضها، ونحن نطالب البلديات كلها بأن تتحمل مسؤولياتها كاملة تجاه آلاف المزارعين الذين ينتظرون منذ أكثر من عشر سنوات قنوات لا تعطشها شمس الصيف ولا تكسرها سيول الشتاء، وأن تضع خطة واضحة وجدولاً زمنياً لعودة المياه النظيفة والكافية إلى الحقول التي هجرها أصحابها، مع ضمانات حقيقية ومراقبة علمية مستقلة لكل مراحل الترميم والقياس والتوزيع العادل',
      'إن ما يجري اليوم في الأحواض هو نتيجة طبيعية لسنوات من الإهمال الطويل لصيانة القنوات…',
    ],
    {
      speaker: {
        name: 'المهندسة رحاب ميشيل القلعاوي',
        role: 'مديرة البرنامج الإقليمي لصيانة الأحواض المائية والمسؤولة عن تدريب فرقه في عشر مدن ساحلية',
      },
      source: 'Harbour Review',
    },
  ),
  quote('quote-harakat', ['إِنَّ الشِّعْرَ دِيوانُ العَرَبِ، وَفِيهِ حِفْظُ لُغَتِهِمْ وَمَآثِرِهِمْ'], {
    speaker: { name: 'عبد الله بن المقفّع', role: 'أديب' },
    source: 'مجلة القوافي',
  }),
  headline('english', 'Central bank cuts rates for the first time in four years as inflation cools', {
    kicker: 'Economy',
    source: 'Harbour Wire',
    date: '12 March 2024',
    direction: 'ltr',
  }),
  quote(
    'quote-english',
    ['We did not come this far to stop at the door; we came to open it for those behind us.'],
    {
      speaker: { name: 'Layla Haddad', role: 'Head of the students’ union' },
      source: 'Al Marfa',
      direction: 'ltr',
    },
  ),
  quote('quote-nobody', ['النتائج تفوق كل التوقعات، والنمو بلغ 7.5% في Q3 مقارنةً بـ 2023'], {
    source: 'Harbour الشرق',
  }),
  headline('marked', 'الحكومة المحلية تعلن ==مجانية النقل العام== للطلاب ابتداء من الخريف', {
    kicker: 'محليات',
    source: 'صوت الحي',
  }),
  quote('quote-marked', ['الماء ليس سلعة، ==الماء حق لكل بيت في هذه المدينة== مهما ابتعد عن النهر'], {
    speaker: { name: 'مأمون الصوّان', role: 'خبير المياه' },
    source: 'المرفأ',
  }),
  quote('quote-led', ['أكد المدير أن الينابيع الثلاثة «جفت كلها في عام واحد، ولن تعود قبل سنوات»'], {
    leadIn: 'أكد المدير أن الينابيع الثلاثة',
    speaker: { name: 'مأمون الصوّان', role: 'مدير محطة القياس' },
    source: 'المرفأ',
  }),
  statement(
    'statement-usual',
    'بلغ إنتاج الزيتون هذا الموسم 41 ألف طن، وهو أعلى رقم تسجله البلاد منذ ربع قرن',
    {
      kicker: 'اقتصاد',
      source: 'المرفأ',
    },
  ),
  statement('statement-short', 'عاد الماء إلى الحقول', {}),
  statement(
    'statement-long',
    'تقول اللجنة التي زارت القرى الجبلية الثماني خلال الأسبوعين الماضيين إن أكثر من نصف المدارس فيها تعمل بلا تدفئة، وإن الطرق المؤدية إليها تنقطع في المتوسط أحد عشر يوماً كل شتاء، وإن المعلمين يتطوعون لنقل الطلاب بسياراتهم الخاصة',
    { kicker: 'تحقيق', source: 'دفتر الجبل', dateline: 'مرسى الياسمين' },
  ),
  statement(
    'statement-english',
    'The olive harvest reached 41,000 tonnes this season, the most in a quarter of a century',
    {
      kicker: 'Economy',
      source: 'Harbour Wire',
      direction: 'ltr',
    },
  ),
]

type Given = Partial<Omit<CardContent, 'kind' | 'name' | 'text'>>

function headline(name: string, text: string, given: Given): CardContent {
  return content('headline', name, [text], given)
}

function statement(name: string, text: string, given: Given): CardContent {
  return content('statement', name, [text], given)
}

function quote(name: string, text: readonly string[], given: Given): CardContent {
  return content('quote', name, text, given)
}

function content(
  kind: CardContent['kind'],
  name: string,
  text: readonly string[],
  given: Given,
): CardContent {
  const nothing = {
    photo: null,
    leadIn: null,
    speaker: null,
    kicker: null,
    source: null,
    dateline: null,
    author: null,
    date: null,
  }
  return { kind, name, text, ...nothing, direction: 'rtl', ...given }
}
