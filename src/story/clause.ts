import { cueOf } from './cues.ts'
import { isDerivedVerb } from './morphology.ts'
import type { Token } from './phrase.ts'
import { bare, type Word, withoutConjunction } from './words.ts'

/**
 * How sure the words of a text hold a finite clause of its own, 0 to 1: a statement has a verb (or a particle only sentences take), a name or a
 * title has none, and a verb inside a relative clause (الخدمات التي تشمل…) makes no statement. With `nominal`, the text continues
 * a noun or preposition of the reporter's, so only a clause joined to it (…، ولن نقبل) counts. Arabic is written without vowels, so
 * this weighs word shapes.
 */
export function clauseIn(words: readonly Token[], nominal = false): number {
  // «إن هذه الضربات …»: it opens nothing but a clause.
  if (words[0] !== undefined && words.length > 2 && /^إ?نّ?$|^إن$|^ان$/.test(words[0].text)) return 1
  const joinedOnly = nominal || startsWithNoun(words)
  let best = 0
  let relative = false
  for (const [i, word] of words.entries()) {
    const { gap } = word
    if (/[،؛.؟!:]/.test(gap)) relative = false
    if (relatives.has(withoutConjunction(word.bare))) {
      relative = true
      continue
    }
    // «المدينة هي البوابة»: the pronoun parts a subject from its predicate.
    if (i > 0 && /^(?:هو|هي|هم)$/.test(word.bare) && /^ال/.test(words[i + 1]?.bare ?? ''))
      best = Math.max(best, 0.8)
    const score =
      /^[وف](?:هو|هي|هم|ذلك|هذا|هذه|لا)$/.test(word.bare) && gap.includes('،')
        ? 0.8
        : verbScore(word, words[i - 1], words[i + 1])
    if (score >= 0.4 && relative) {
      // The relative pronoun's own verb; a later one may stand outside its clause.
      if (!particles.has(withoutConjunction(word.bare))) relative = false
      continue
    }
    best = Math.max(best, !joinedOnly || isJoined(word, words[i - 1], gap) ? score : score * 0.3)
    if (best >= 1) return 1
  }
  return best
}

/** The first word is a perfect, though it may be a noun elsewhere (دفع، كسب): behind «أن فريقه» it is the verb, and so is one in ت behind a feminine. */
export function opensWithPerfect(words: readonly Word[], feminine = false): boolean {
  const [first] = words
  if (first === undefined) return false
  return (
    perfects.has(first.bare) ||
    isDerivedVerb(first) ||
    cueOf(first.text)?.kind === 'verb' ||
    (feminine && /^(?!ال).*[^ا]ت$/.test(first.bare) && !tNouns.has(first.bare))
  )
}

const perfects = new Set(
  `دفع رفع قطع منع جمع صنع سمح شرح ربح فرض حمل كشف كتب قرا رسم درس كسب قلب ضرب طرح سحب جلب نقل عقد بحث سلك ملك حكم لعب سجل قدر شكل ساق فاق ضم حل رد شد عد مد هز سد جر ظن تعلم تحمل تجنب تقدم تاخر تغلب تمسك تنازل تعامل تعاون
اخطا اصاب احسن اجاد اضاع اهدر اضاف اعاد اخرج ادخل انهي انقذ اوقف اعلن اثبت احرز احيا ازال استعاد استحق استغل استمع استقبل انتصر انتزع اختار ارتكب اعتمد اعتاد اطلق اصدر ارسل انشا ابرم اجري احدث اثار اسفر اسهم اشرف اصر اعاق اعتدي اعتقل افرج افسد افشل اقال اقام اقتحم اقترب اقنع الغي الزم امتنع انتج انضم انطلق انعكس انهار اهمل اوصل التزم خسرت كسبت فعل بذل ترك هدم قتل جرح سرق نام اكل شرب مشي ركض سبح صعد نزل وقف جلس`
    .split(/\s+/)
    .map(bare),
)

/** Words in the first person: they are somebody's own. */
export function firstPersonIn(words: readonly Word[]): boolean {
  return words.some(word => {
    const plain = withoutConjunction(word.bare)
    return firstPerson.has(plain) || firstPersonVerb.test(plain)
  })
}

const relatives = new Set([
  'الذي',
  'التي',
  'الذين',
  'اللذان',
  'اللذين',
  'اللتان',
  'اللواتي',
  'اللاتي',
  'مما',
  'بما',
  'فيما',
  'ممن',
  'عما',
  'لما',
])

/** The text opens with a verb in the imperfect, whose subject the reporter has named («أن المعرض «يعكس …»»). */
export function startsWithVerb(words: readonly Word[], least = 0.9): boolean {
  const first = words[0]
  return first !== undefined && verbScore(first, undefined, words[1]) >= least
}

/** A verb that stands for a whole predicate, behind `before`. */
export const isFiniteVerb = (word: Word, before: Word | undefined): boolean =>
  !word.bare.startsWith('ال') && verbScore(word, before, undefined) >= 0.7

/** «محاولة جديدة ل…»: an indefinite noun or adjective that no verb is. */
function startsWithNoun(words: readonly Word[]): boolean {
  const [first, second] = words
  if (first === undefined || second === undefined) return true
  const w = first.bare
  if (
    /^(?:ال|وال|فال)/.test(w) ||
    sentenceOpeners.has(withoutConjunction(w)) ||
    particles.has(withoutConjunction(w))
  )
    return false
  // A noun made definite by the next one (وزراء المال) may be a sentence's subject.
  // An adverb (أخيرا، سابقا) opens a sentence.
  if (/[ء-يٱ-ۓ]{3}ا$/.test(w)) return false
  return verbScore(first, undefined, second) < 0.6 && !/^\d/.test(w) && !/^ال/.test(second.bare)
}

/** Words with which sentences open rather than names. */
const sentenceOpeners = new Set(
  `ان هذا هذه هو هي هم ذلك تلك كل لا ما من في على الى عن منذ بعد قبل عندما حين كلما حتى رغم مع لقد هنا الان اليوم غدا امس انا نحن انت لكن ولكن لان بل ربما كم كيف لماذا متى اين هل ليس كان اكثر اهم اول اخر خلال عند بالنسبة
للاسف بصراحة بالتاكيد طبعا حاليا نعم كلا شكرا الحمد قسما والله بلا بدون مثل بين معظم بعض جميع كثير قليل احد اذا لو مهما ليت لعل سوف ثمة هناك لدينا لديه لديها لي لنا له لها كافة كما ايضا عدد نسبة يا ايها اما`
    .split(/\s+/)
    .map(bare),
)

function isJoined(word: Word, before: Word | undefined, gap: string): boolean {
  if (/[،؛.؟!:]/.test(gap) || /^[وف][ء-يٱ-ۓ]/.test(word.bare) || before?.bare === 'و') return true
  return (
    /^(?:لان|لاننا|لانه|لانها|لانهم|لانني|حيث|اذ|لكن|ولكن|لكننا|بل|ولا|ولم|ولن|وقد|ولو|وذلك|وهو|وهي)/.test(
      before?.bare ?? '',
    ) || /^(?:لان|لكن)/.test(word.bare)
  )
}

const firstPersonVerb =
  /^(?:س|سوف)?(?:نعمل|نريد|نسعي|نحتاج|نعتقد|نؤمن|نامل|نواصل|نؤكد|نرفض|نطالب|ندعو|نشعر|نعيش|نعرف|نعلم|نستطيع|نتطلع|نتوقع|نحاول|نركز|نتعامل|نلعب|نقدم|نثق|نقوم|نسمح|نقبل|نري|نقول|ننتظر|نتمني|نحب|نفخر|نعتز|نبحث|نستمر|ننجح|نفوز|نقف|نبدا|ننسي|نترك|نعود|نكمل|نتعلم|اشعر|اعتقد|اتمني|اريد|استطيع|احاول|ادعو|اطالب|اؤكد|اعرف|اعلم|اقول|اظن|اعيش|اعمل|انتظر|امل|احب|افضل|اثق|اشكر|اقدر|اهنئ|اتوجه|اعلن|اؤمن|اتطلع|اتوقع|افتخر|اعتز|احتاج|اعترف|اعتذر|احلم|اتذكر|ناسف|نامل|نهنئ|نشكر|نقدر|ندين|نتوجه|نحمل|نتفق|نختلف|نملك|نمتلك|ندعم|نوافق|نجري|نبذل|نتابع|نراقب|نحترم|نتحدث|نناقش|نستعد|نتمسك|نخشي|نراهن)$/

const firstPerson = new Set(
  `نحن انا اننا انني اني لدينا لدي لنا لي علينا عندنا عندي معنا معي منا مني فينا بيننا كنا كنت لسنا لست نكون اكون سنكون ساكون بلادنا شعبنا ابناؤنا اطفالنا فريقنا هدفنا انفسنا نفسي ابني ابي امي والدي بيتي حياتي
لاننا لانني لكننا لكنني بلدنا عملنا حياتنا مدينتنا قريتنا ارضنا`
    .split(/\s+/)
    .map(bare),
)

function verbScore(word: Word, before: Word | undefined, after: Word | undefined): number {
  const w = withoutConjunction(word.bare)
  if (particles.has(w)) return 1
  if (firstPersonVerb.test(w)) return 0.9
  const stem = (form: string): string => form.replace(/(?:ت|وا|نا|ه|ها|هم)$/, '')
  if ([w, stem(w), word.bare, stem(word.bare)].some(form => verbs.has(form))) return 0.9
  if (before !== undefined && negations.has(withoutConjunction(before.bare)) && /^[يتنا][ء-يٱ-ۓ]{2,}/.test(w))
    return 1
  if (/^س[ينتا][ء-يٱ-ۓ]{2,}$/.test(w) && !futureNouns.test(w)) return 1
  if (/^ي[ء-يٱ-ۓ]{2,}$/.test(w) && !yNouns.has(w)) return 0.95
  if (
    /^(?:تت|تست|تن|نت(?!يج|ائج|اج|وء)|نست)[ء-يٱ-ۓ]{2,}$/.test(w) &&
    !/^(?:تتويج|تتابع|تتمة|تنظيم|تنمية|تنفيذ|تنسيق|تنوع|تنافس|تناقض|تنازل|تناول|تنقل|تنديد|تنبيه|تنويع|تنشيط|تنقيب|تنوير|تنظيف|تنس)/.test(
      w,
    )
  )
    return 0.9
  if (/^[ء-يٱ-ۓ]{3,}وا$/.test(w) || isDerivedVerb(word)) return 0.9
  if (
    before === undefined &&
    /^(?!ال)[ء-يٱ-ۓ]{3,}(?:ني|تنا|ته)$/.test(w) &&
    /^(?:ان|ال|من|في|كيف|ما)/.test(after?.bare ?? '')
  )
    return 0.7
  if (
    /^ن[ء-يٱ-ۓ]{3,}$/.test(w) &&
    !/[ةه]$/.test(w) &&
    !nNouns.has(w) &&
    (before === undefined || firstPersonVerb.test(w))
  )
    return 0.8
  if (
    /^ت[ء-يٱ-ۓ]{3,}(?:ه|ها|هم|نا)?$/.test(w) &&
    !looksVerbalNoun(w) &&
    !/ات$|ة$/.test(w) &&
    !isAfterPreposition(before)
  )
    return 0.45
  if (/^[ء-يٱ-ۓ]{3,}ت$/.test(w) && !/ات$/.test(w) && !tNouns.has(w) && !/^(?:ال|ب|ل)/.test(w)) return 0.7
  if (before === undefined && after !== undefined && /^(?:هذا|هذه|هو|هي|هم|ذلك|كل|لا)$/.test(w)) return 0.6
  return 0
}

/** تفعيل and تفعّل, and their kin: nouns of action that begin like verbs of the third person feminine. */
const looksVerbalNoun = (w: string): boolean =>
  /^ت[ء-يٱ-ۓ]{2}ي[ء-يٱ-ۓ]/.test(w) || /^ت[ء-يٱ-ۓ]{1,2}ا[ء-يٱ-ۓ]/.test(w) || /^ت[ء-يٱ-ۓ]{3}$/.test(w)

const isAfterPreposition = (before: Word | undefined): boolean =>
  before !== undefined &&
  /^(?:في|من|علي|الي|عن|مع|بعد|قبل|خلال|عند|لدي|بين|تحت|فوق|ضد|نحو|حول|كل|بعض|اي|غير|ذات)$/.test(before.bare)

const particles = new Set(
  `لم لن قد لقد سوف ليس ليست لسنا لست ليسوا كان كانت كانوا كنا كنت يكون تكون نكون سيكون ستكون هناك هنالك يجب ينبغي يمكن يمكننا لابد انني اننا انه انها انهم اني لانه لانها لاننا لانني لانهم لكننا لكنني لكنه لكنها
لعل ليت مازال مازالت مازلنا لايزال لازال تم يتم ستتم سيتم اذا لو لولا نحن انا انت انتم كانني كانه فانه فاننا فان`
    .split(/\s+/)
    .map(bare),
)

const negations = new Set(['لا', 'لم', 'لن', 'ما', 'قد', 'سوف', 'ان', 'كي', 'لكي', 'حتي'])

/** Frequent perfects, which no letter gives away, and short imperfects that look like nouns of action. */
const verbs = new Set(
  `اصبح اصبحت بات باتت ظل ظلت صار صارت بدا بدات جاء جاءت وصل ذهب عاد عادت قام قامت حقق حققت قدم قدمت شهد شهدت دخل خرج حدث وقع بلغ تجاوز انتهي انتهت استطاع نجح نجحت فشل تعلمت تعلمنا فقد خسر فاز فزنا ربح لعب
عمل سعي حاول اراد شعر عرف علم وجد وجدت وجدنا راينا سمع سمعت اخذ اعطي ترك تركت رفض وافق قرر اتفق اجتمع التقي ساهم ادي شكل احتاج استمر استمرت زال دام مات عاش ولد كبر تغير تغيرت تحول تحولت تطور ارتفع انخفض تراجع
انطلق توقف حصل اكتشف اكتشفنا طلب طلبوا بذل بذلنا وضع وضعنا بني بنينا تحدث سال فتح اغلق غادر هاجر اوقف اوقفنا اعتذر اعتذرت مر مرت اتي اتت كسر زرع حصد انتظر انتظرنا ضاعف ساعد منح تمكن تمكنت حان عشنا كنا زاد
تشير تريد تزيد تعيش تسير تقول تعود تقوم تدور تزال تبدو تعني تبقي تصل تجد تقع تضم`
    .split(/\s+/)
    .map(bare),
)

const futureNouns =
  /^(?:سنة|سنوات|سنين|سنوي|سنوية|سياسة|سياسات|سياسي|سياسية|سياسيا|سيارة|سيارات|ستة|ستون|ستين|سيناء|سيد|سيدة|سيدات|سيادة|ساحة|ساحل|ساعة|ساعات|سابق|سابقة|سابقا|سائق|ساخن|سياق|سياحة|سياحي|سياحية|سيطرة|سيناريو|سينما|سينمائي|سينمائية|سيرة|سلام|ساسة|ستار|ستاد|سيف|سيول|سيئة|سادة)/
const yNouns = new Set(
  `يوم يوميا يومي يومية يومين يد يدي يده يدها يمين يسار يونيو يوليو يناير يمن ياسر ياسين يوسف يحيي يعقوب يونس يورو ياباني يابانية يهود يهودي يهودية يوميات يا يقين يقظة يتيم يخت يرموك يسري يزيد يزن`.split(
    ' ',
  ),
)
const nNouns = new Set(
  `نحو نظام نفس نفط نجاح نتيجة نساء نادي نقل نشاط نشر نهاية نسبة نقطة نوع نور نار ناس نهج نمو نقد نصف نقاش نزاع نموذج نائب نتائج نصر نهر نجم نجوم نظر نظرا نظرية ندوة`.split(
    ' ',
  ),
)
const tNouns = new Set(
  `وقت بيت صوت موت تحت بنت اخت زيت كويت انترنت توقيت ثابت صمت سبت حوت قوت لفت نبت تخت ياقوت بيروت كبريت حديث منت سكوت مؤقت حيت مقت ميت تثبيت تصويت تشتت عنكبوت بوت`.split(
    ' ',
  ),
)
