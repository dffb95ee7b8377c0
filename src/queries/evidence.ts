export { digest } from '@/data/digest'
export { digestOfPublished, FileRefused, removeUpload, uploadEvidence } from '@/data/evidence-files'
