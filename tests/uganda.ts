/** An invented action, line by line, for documents that tests make themselves. */
export const UGANDA = [
  'URGENT ACTION',
  'UA 71/33 Index: AFR 59/9111/2023 Uganda Date: 2 January 2023',
  'TEACHER DETAINED AFTER PROTEST',
  'The teacher Grace Sample was detained in Kampala on 28 December after a peaceful protest and has not been seen since.',
  'Please send appeals before 20 February 2023',
  'Model letter',
  'Dear Minister,',
  'I am writing about the teacher Grace Sample, who was detained in Kampala on 28 December and has not been seen since.',
  'I urge you to tell her family where she is and to release her.',
  'Yours sincerely,',
  'Appeals to',
  'Minister of Justice',
  'Hon. Norbert Sample',
  'P.O. Box 7183, Kampala, Uganda',
  'Email: justice@uganda.example',
];
