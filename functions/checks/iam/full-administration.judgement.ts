import { ids } from '../../core/judgement/requirement-ids.ts';

/** What the frameworks say of permissions for everything, wherever they are granted. */
export const fullAdministration = {
  hipaa: [
    '164.308(a)(1)(ii)(B)',
    '164.308(a)(3)(i)',
    '164.308(a)(3)(ii)(B)',
    '164.308(a)(4)(i)',
    '164.308(a)(4)(ii)(B)',
    '164.308(a)(4)(ii)(C)',
    '164.312(a)(1)',
  ],
  iso27001_2022: ['A.5.18', 'A.8.2'],
  nist_800_53_r5: ids`
    AC-2(1) AC-2(6) AC-2(i)(2) AC-3 AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3)
    AC-3(3)(b)(4) AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d)
    AC-3(4)(e) AC-3(7) AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-5(b) AC-6
    AC-6(2) AC-6(3) AC-6(10) AC-24 CM-5(1)(a) CM-6(a) CM-9(b) MP-2 SC-23(3) SC-25
  `,
  soc2: ['CC1.3', 'CC6.3'],
};
