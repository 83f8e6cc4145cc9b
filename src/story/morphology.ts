import { countries, isRoleNoun, mayBeGivenName } from './lexicon.ts'

/** What a word's form alone tells of it. A first name of the same form is none of these. */
interface Written {
  readonly text: string
  readonly bare: string
}

/** A noun with a preposition written on it (باستياء، بتخفيض، للأمن): no subject begins or goes on so. */
export const isPrefixedNoun = (word: Written): boolean =>
  (/^(?:لل|بال|[لب][ء-يٱ-ۓ]{3,}ات$)/.test(word.bare) ||
    // بإسهاب, بإقامة; not «بإسطنبول».
    /^بإ[ء-يٱ-ۓ]{1,2}ا[ء-يٱ-ۓ]ة?$/.test(word.text) ||
    (word.text[1] === 'أ' && /^[بل]/.test(word.text)) ||
    (word.bare[0] === 'ب' && actions.test(word.bare.slice(1)))) &&
  // «بتركيا»
  !countries.has(word.bare.slice(1)) &&
  !mayBeGivenName(word)

/** A noun with a possessive pronoun on it (مناقشته، سمعتها). */
export const isPossessed = (word: Written): boolean =>
  (/^(?!ال)[ء-يٱ-ۓ]{2,}(?:ته|ها|هم|[^ا]ه)$/.test(word.bare) || ownAl.test(word.bare)) &&
  !frenchEnd.test(word.bare) &&
  !mayBeGivenName(word) &&
  !isRoleNoun(word.bare)

/** التزامها, إلغاءه: article and pronoun never meet, so ال is the root's. */
const ownAl = /^ال(?:ت[ء-يٱ-ۓ]{1,2}|[ء-يٱ-ۓ]{1,2})ا[ء-يٱ-ۓ](?:ه|ها|هم|هما)$/

/** كونييه, but تبنيه and مساعديه are nouns of action and of people. */
const frenchEnd = /^(?!ت|م[ء-يٱ-ۓ]{3,}يه)[ء-يٱ-ۓ]{3,}يه$/

/** A noun of action by its form, as an object too (اتصالا): the object of a verb, not one who speaks. */
export const isMasdar = (word: Written): boolean =>
  (masdars.test(word.bare) || /^إ[ء-يٱ-ۓ]{2}اء$|^إ[^ي]{2}ا[ء-يٱ-ۓ]ا$/.test(word.text)) &&
  !mayBeGivenName(word)

/** تفعيل، استفعال، انفعال، افتعال، مفاعلة */
const masdar =
  'ت[ء-يٱ-ۓ]{2}ي[ء-يٱ-ۓ]|است[ء-يٱ-ۓ]{2}ا[ء-يٱ-ۓ]|ان[ء-يٱ-ۓ]{2}ا[ء-يٱ-ۓ]|ا[ء-يٱ-ۓ]ت[ء-يٱ-ۓ]ا[ء-يٱ-ۓ]'
const masdars = new RegExp(`^(?!ال)(?:(?:${masdar})ا?|م[ء-يٱ-ۓ]ا[ء-يٱ-ۓ]{2}ة)$`)
/** The same in one deed (استضافة) or with a pronoun. */
const actions = new RegExp(`^(?:${masdar})(?:ة|ه|ها|هم|ية|ات)?$`)

/** «حافظ الأختام»: the plural أفعال with ال is no family's name. */
export const isBrokenPlural = (word: string): boolean => /^الا[ء-يٱ-ۓ]{2}ا[ء-يٱ-ۓ]$/.test(word)

/** A derived perfect by its form (استفعل، افتعل، تفعّلت) or a future (سيصبح، سيلتقي), which no name is. */
export const isDerivedVerb = (word: Written): boolean =>
  (/^(?!ال)(?:(?:است[ء-يٱ-ۓ]{3}|ا[ء-يٱ-ۓ]ت[ء-يٱ-ۓ]{2})ت?|ت[ء-يٱ-ۓ]{3}ت)$/.test(word.bare) ||
    future.test(word.bare)) &&
  !mayBeGivenName(word) &&
  // أستاذ
  !isRoleNoun(word.bare)

/** Of three consonants, or derived; سيمون and ستيفن have a vowel written. */
const future = /^[وف]?س[يت](?:[^اويء]{3}|[^اوي]ت[ء-يٱ-ۓ]{2}|ست[ء-يٱ-ۓ]{3,4})$/
