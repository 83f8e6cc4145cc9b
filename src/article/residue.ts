/**
 * The lines of a pasted page that are not the article: names of share buttons, print and comment links, tags, wire-service
 * end marks, links to other articles.
 */
export function isResidue(line: string): boolean {
  return isButtons(line) || alone.some(pattern => pattern.test(line))
}

/** Tags and links that a crawler glued to the end of the last paragraph. */
export function cutTail(paragraph: string): string {
  return paragraph.replace(tail, '$1').trim()
}

/** From here on a page shows its tags, comments or other articles; the article is over. */
export const endsArticle = (line: string): boolean => endings.some(pattern => pattern.test(line))

const buttonNames = new Set(
  `facebook|twitter|x|inshare|top of form|bottom of form|whatsapp|telegram|instagram|linkedin|pinterest|messenger|viber|reddit|tumblr|vkontakte|youtube|tiktok|skype|threads|
google+|google news|email|e-mail|mail|print|share|tweet|copy link|copy|link|rss|share on facebook|share on twitter|share via email|pocket|line|flipboard|
odnoklassniki|stumbleupon|buffer|save|follow|subscribe|advertisement|pdf|
فيسبوك|فيس بوك|الفيسبوك|الفيس بوك|تويتر|إكس|اكس|منصة إكس|واتساب|واتس اب|واتس آب|واتسآب|الواتساب|تلغرام|تليغرام|تيليغرام|تلجرام|تليجرام|تيليجرام|تيلجرام|
انستغرام|إنستغرام|انستجرام|إنستجرام|انستقرام|لينكد إن|لينكدإن|لينكدان|لينكد ان|بينتيريست|بينتريست|بنترست|بينترست|ماسنجر|مسنجر|فايبر|سناب شات|يوتيوب|تيك توك|
بريد|البريد|بريد إلكتروني|البريد الإلكتروني|ايميل|إيميل|أرسل|ارسل|إرسال|شارك|شاركها|شاركنا|شارك المقال|شارك الخبر|شارك هذا المقال|شارك على|مشاركة|مشاركه|مشاركة عبر|
مشاركة عبر البريد|مشاركة المقال|مشاركة الخبر|طباعة|اطبع|طباعه|نسخ|نسخ الرابط|انسخ الرابط|رابط|حفظ|احفظ|استمع|استمع للمقال|استمع إلى المقال|تغريد|غرد|غرّد|
تكبير الخط|تصغير الخط|حجم الخط|خط أصغر|خط أكبر|الرئيسية|إعلان|إعلانات|تعليق|تعليقات|التعليقات|أضف تعليق|اضف تعليقا|أضف تعليقا|إضافة تعليق|تابعنا|متابعة|اشترك|المزيد|
أخبار متعلقة|اخبار متعلقة|موضوعات متعلقة|الوضع الليلي|بلغ عن خطأ|الإبلاغ عن خطأ`
    .split('|')
    .map(name => name.trim()),
)

/** One button name, or several on one line: «فيسبوك | تويتر», «Facebook Twitter». */
function isButtons(line: string): boolean {
  if (line.length > 150) return false
  const bare = line.replace(/[\d.,]+\s*[kKmM]?\b/g, ' ').replace(/[^\p{L}\p{M}+ |/•·–-]/gu, ' ')
  const parts = bare.split(/[|/•·–]| - /).map(part => part.trim().toLowerCase().replace(/\s+/g, ' '))
  const kept = parts.filter(part => part !== '')
  if (kept.length === 0) return !/[\p{L}\d]/u.test(line)
  return kept.every(isRunOfNames)
}

function isRunOfNames(part: string): boolean {
  if (buttonNames.has(part)) return true
  const words = part.split(' ')
  if (words.length > 12) return false
  let at = 0
  while (at < words.length) {
    const length = [3, 2, 1].find(n => buttonNames.has(words.slice(at, at + n).join(' ')))
    if (length === undefined) return false
    at += length
  }
  return true
}

const alone: readonly RegExp[] = [
  /^\/*\s*(?:\/\/)?\s*(?:انتهى|يتبع|انتهت|النهاية)\s*(?:\/\/|[/\\.].{0,25})?$/,
  /^\d{1,2}:\d{2}\s*(?:ت\s*م|ص|م|صباحا|مساء|صباحاً|مساءً|am|pm|AM|PM|GMT|جمت)?$/,
  /^(?:0|لا توجد|\d+)\s+(?:تعليق|تعليقات|مشاهدة|مشاهدات|زيارة|قراءة|مشاركة|دقيقة قراءة|دقائق قراءة)$/,
  /^(?:عدد المشاهدات|عدد القراءات|المشاهدات|القراءات|مدة القراءة|وقت القراءة|زمن القراءة)\s*[:：]?\s*[\d٠-٩,. ]*(?:دقيقة|دقائق)?$/,
  /^[\d٠-٩,. ]+\s*(?:مشاهدة|مشاهدات|قراءة|قراءات|دقيقة|دقائق|دقائق للقراءة)$/,
  /^(?:اقرأ|إقرأ|اقرا|طالع|شاهد|انظر|للمزيد|لمزيد من|للاطلاع)\s*(?:أيضا|أيضاً|ايضا|ايضاً|كذلك|المزيد)?\s*[:：.…].{0,200}$/,
  /^(?:اقرأ|إقرأ|شاهد)\s+(?:أيضا|أيضاً|ايضا|ايضاً|المزيد)$/,
  /^(?:تابعونا|تابعنا|تابع)\s+(?:على|عبر)\s.{0,120}$/,
  /^(?:تابعوا|تابع)\s+(?:أخبار|آخر|كل|جديد|صفحتنا|قناتنا).{0,90}(?:عبر|على)\s.{2,40}$/,
  /^(?:الآراء|التعليقات|المقالات)\s+(?:الواردة|المنشورة)\s.{0,200}(?:لا تعبر|لا تعكس).{0,200}$/,
  /^(?:الموضوع|المواضيع|الأقسام|القسم|التصنيف|التصنيفات)\s*:.{0,60}$/,
  /^(?:لمتابعة|للاشتراك|اشترك)\s.{0,120}(?:واتساب|تلغرام|تليغرام|تيليغرام|فيسبوك|تويتر|النشرة|قناتنا|قناة).{0,60}$/,
  /^(?:رابط الخبر|رابط المقال|الرابط المختصر|رابط مختصر).{0,300}$/,
  /^(?:https?:\/\/|www\.)\S+$/,
  /^(?:جميع الحقوق محفوظة|حقوق النشر|©|Copyright).{0,120}$/,
  /^[-–—_*=~#.·•…\s]+$/,
]

/** The heading of links to other articles, which may stand in the middle of one. */
export const isRelated = (line: string): boolean => related.test(line)

const related =
  /^(?:مواضيع|موضوعات|أخبار|مقالات|روابط|قد يهمك|قد يعجبك|ربما يعجبك)\s*(?:ذات صلة|ذات علاقة|مشابهة|متعلقة|مرتبطة|أيضا|أيضاً|أخرى)?\s*:?$/

const endings: readonly RegExp[] = [
  related,
  /^(?:سمات|وسوم|الوسوم|الأوسمة|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية|العلامات|هاشتاغ|تاغ|tags?|keywords)\s*(?:[:：|]|$)/i,
  /^(?:سمات|وسوم)\s/,
  /^(?:التعليقات|تعليقات القراء|اترك تعليقا|اترك تعليقاً|اترك ردا|اترك رد|إضافة تعليق جديد|أضف تعليقك)\s*(?:\(?\d*\)?)\s*:?$/,
]

const tail =
  /([.؟!…»”"])\s*(?:سمات\s|وسوم\s|الوسوم\s*:|رابط الخبر(?:\s|:)|الكلمات الدلالية\s*:|الكلمات المفتاحية\s*:|\/\/ ?(?:انتهى|يتبع) ?\/\/|(?:انتهى|انتهت)\s*\/).*$/s
