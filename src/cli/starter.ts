const brand = `# Your newsroom on cards. Only name and colors are needed; take away the # before what you want to set.
name: اسم المؤسسة
colors:
  primary: "#0e3b4a" # any CSS colour; surfaces, inks and lines are made from it
  accent: "#f5b83d"

# handle: "@name"                     # printed where the source is not
# handles: { telegram: t.me/name }    # another one for single formats
# logo: logo.svg                      # or { dark: for-dark-grounds.svg, light: for-light-grounds.svg }
# theme: auto                         # auto, dark, light
# fonts: { headline: Cairo, quote: Noto Naskh Arabic }   # see: bitaqa list fonts; or drop files into fonts/
# pattern: 8                          # stars of 8, 10 or 12 points, or none
# corner: sharp                       # sharp, soft, round
# numerals: as-written                # as-written, arab (٠١٢), latn (012)
# quoteMarks: guillemets              # guillemets «…», curly “…”, as-written
# dates: { months: levant, calendar: gregorian }   # months: gulf, levant, maghreb, morocco; calendar: gregorian, hijri, both
# photos: { tone: natural }           # natural, mono, duotone
# portraits: portraits                # a folder of photos, each named after its speaker
# templates: { headline: bold, quote: classic }    # see: bitaqa list templates
# formats:
#   banner: { width: 1500, height: 500 }           # then: -f banner
`

const article = `---
headline: "بلدية مرسى الياسمين تفتح ==أول مكتبة عائمة== على رصيف الصيادين"
kicker: ثقافة
source: صدى الميناء
date: 2026-11-20
# image: photo.jpg      beside this file; for the templates photo and split
# focus: 50% 40%        where its subject stands, from the left and the top
# credit: تصوير فلان
---

فتحت بلدية مرسى الياسمين صباح الجمعة أول مكتبة عائمة في المدينة على متن مركب صيد قديم رُمم خلال الصيف، وتضم أربعة آلاف كتاب.

وقالت أمينة المكتبة ليان الصفصافي: «كنا نحمل الكتب إلى القرى في صناديق السمك، واليوم صار للكتب مركب يعرفه كل طفل على هذا الساحل».

وأضافت أن المركب سيتوقف كل يوم في قرية، وأن الإعارة مجانية.
`

const template = `import { Bar, edges, emphasis, Kicker, Masthead, Stack, smallest, Text, template, unit, z } from 'bitaqa/template'

// A template is a function from what a card says to boxes. All lengths are px; u is the base unit (8 at 1200 px wide).
export default template({
  name: 'mine',
  title: 'My own',
  cards: ['headline'],
  // What a brand may choose, in brand.yaml:  options: { mine: { frame: 2 } }
  options: z.object({ frame: z.number().min(0).max(4).default(1) }),
  render({ card, brand, format, options }) {
    const u = unit(format)
    const theme = brand.theme === 'dark' ? 'dark' : 'light'
    const colors = brand.palettes[theme]
    return (
      <div style={{ width: '100%', height: '100%', backgroundColor: colors.accent, padding: options.frame * u }}>
        <div
          style={{
            flexDirection: 'column',
            flexGrow: 1,
            backgroundColor: colors.surface,
            // Keeps text inside what the platform leaves visible.
            ...edges(format, 6 * u, 8 * u, card.direction),
          }}
        >
          {/* Texts in a Stack stand under one another, measured from ink to ink. */}
          <Stack place="center" gap={4 * u} style={{ flexGrow: 1 }}>
            {card.kicker && (
              <Kicker {...{ text: card.kicker, brand, u, fill: colors.accent, color: colors.onAccent }} />
            )}
            <Text
              name="headline"
              text={card.text}
              font={brand.fonts.headline}
              size={[smallest(u), 12 * u]}
              maxLines={format.shape === 'wide' ? 5 : 8}
              color={colors.ink}
              highlight={emphasis(colors, theme)}
            />
            <Bar width={14 * u} height={u} color={colors.accent} />
          </Stack>
          <div style={{ width: '100%', flexShrink: 0, marginTop: 3 * u }}>
            <Masthead {...{ card, brand, format, u, theme }} />
          </div>
        </div>
      </div>
    )
  },
})
`

/** What \`init\` writes: path → text. */
export const starter: Readonly<Record<string, string>> = {
  'brand.yaml': brand,
  'article.md': article,
  'templates/mine.tsx': template,
}
