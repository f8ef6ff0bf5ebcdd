import type {Language} from './language.ts';

/** Our own list: those of the packages are damaged, with ب for ا and ث for ب throughout. */
const WORDS =
  'اور کا کی کے کو میں سے پر نے ہے ہیں تھا تھی تھے ہو ہوا ہوئی ہوئے ہوں ہوگا ہوگی ہونے کہ یہ وہ اس ان اپنے اپنا اپنی جو جس جن ' +
  'تو بھی ہی نہیں نہ ایک کر کرنے کرتے کرتا کرتی کیا کی گیا گئی گئے رہا رہی رہے لیے لئے ساتھ بعد تک پھر یا مگر لیکن اگر جب تب ' +
  'کوئی کچھ سب ہم آپ تم مجھے اسے انہیں انہوں والا والی والے دیا دی دیے جا سکتا سکتی سکتے چاہیے بہت طرف طور بارے کہا';

/** Urdu. */
export const language: Language = {stopWords: WORDS.split(' ')};
