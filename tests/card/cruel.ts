import type { CardContent } from '../../src/card/content.ts'

/** The texts that break cards (ART.md, «How to judge»), one content each. */
export const cruel: readonly CardContent[] = [
  headline('short', 'انسحاب مفاجئ', { kicker: 'عاجل' }),
  headline('usual', 'مصدر عسكري عراقي ينذر من وجود بقايا خلايا داعش شرقي سوريا', { source: 'SY24' }),
  headline('median', 'الليرة التركية تهبط إلى أدنى مستوى في تاريخها أمام الدولار', {
    kicker: 'اقتصاد',
    source: 'رويترز',
    dateline: 'إسطنبول',
    date: '12 مارس 2024',
  }),
  headline('mixed', 'CNN: شركة «OpenAI» تكشف GPT-5 وتعد بخفض الأسعار 35% قبل 2025/12/03', {
    kicker: 'تقنية وذكاء اصطناعي',
    source: 'The Verge',
  }),
  headline('indic', 'ارتفاع عدد الضحايا إلى ١٬٢٤٥ قتيلًا بعد زلزالٍ بقوة ٧٫٤ درجات', {
    kicker: 'مغرب',
    source: 'وكالة الأناضول',
  }),
  headline(
    'longest',
    'وزير الخارجية القطري يبحث مع نظيره المصري في الدوحة مستجدات المفاوضات غير المباشرة بين الأطراف المتحاربة ومساعي وقف إطلاق النار وإدخال المساعدات الإنسانية العاجلة إلى سكان القطاع المحاصر',
    { kicker: 'سياسة', source: 'الجزيرة نت', dateline: 'الدوحة' },
  ),
  headline('harakat', 'اللُّغَةُ العَرَبِيَّةُ تَحْتَفِي بِيَوْمِهَا العَالَمِيِّ فِي بَارِيسَ', { kicker: 'ثقافة' }),
  quote(
    'quote-usual',
    ['تنظيم داعش لا يزال يشكل خطراً حقيقياً على المنطقة، وما نراه اليوم ليس سوى محاولات لإعادة ترتيب صفوفه'],
    {
      speaker: { name: 'مصطفى النعيمي', role: 'الناشط السياسي' },
      source: 'SY24',
    },
  ),
  quote('quote-short', ['لن نغادر أرضنا أبداً'], {
    speaker: { name: 'أم محمد', role: null },
    source: 'عنب بلدي',
  }),
  quote(
    'quote-long',
    [
      'إن ما يجري اليوم في المنطقة هو نتيجة طبيعية لسنوات من الإهمال الدولي لمعاناة الشعوب، فقد حذرنا مراراً من أن ترك المخيمات دون حلول سيؤدي إلى انفجار لا يمكن السيطرة عليه، ونحن نطالب المجتمع الدولي بأن يتحمل مسؤولياته كاملة تجاه آلاف العائلات التي تعيش منذ أكثر من عشر سنوات في خيام لا تقيها برد الشتاء ولا حر الصيف، وأن يضع خطة واضحة وجدولاً زمنياً لعودتهم الآمنة والكريمة إلى ديارهم التي هجّروا منها قسراً، مع ضمانات حقيقية ومراقبة أممية مستقلة لكل مراحل العودة والإعمار والتعويض العادل',
      'إن ما يجري اليوم في المنطقة هو نتيجة طبيعية لسنوات من الإهمال الدولي لمعاناة الشعوب…',
    ],
    {
      speaker: {
        name: 'الجنرال مايكل إريك كوريلا',
        role: 'قائد القيادة المركزية الأمريكية والمسؤول عن العمليات العسكرية في الشرق الأوسط وآسيا الوسطى',
      },
      source: 'Foreign Policy',
    },
  ),
  quote('quote-harakat', ['إِنَّ الشِّعْرَ دِيوانُ العَرَبِ، وَفِيهِ حِفْظُ لُغَتِهِمْ وَمَآثِرِهِمْ'], {
    speaker: { name: 'عبد الله بن المقفّع', role: 'أديب' },
    source: 'مجلة العربي',
  }),
  headline('english', 'Central bank cuts rates for the first time in four years as inflation cools', {
    kicker: 'Economy',
    source: 'Reuters',
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
    source: 'Bloomberg الشرق',
  }),
]

type Given = Partial<Omit<CardContent, 'kind' | 'name' | 'text'>>

function headline(name: string, text: string, given: Given): CardContent {
  return content('headline', name, [text], given)
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
  const nothing = { speaker: null, kicker: null, source: null, dateline: null, author: null, date: null }
  return { kind, name, text, ...nothing, direction: 'rtl', ...given }
}
