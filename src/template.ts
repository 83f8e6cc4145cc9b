/** What a template file gets from `bitaqa/template`. */
export { z } from 'zod'
export * from './card/template.ts'
